package io.parley.workbench;

import io.parley.identity.Caller;
import io.parley.web.Looks;
import io.parley.web.Visitor;
import io.parley.workbench.api.PageToken;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ResourceBundle;
import java.util.TreeSet;

/** What the page is rendered with: who sits before it, and what its script begins with. */
@Named
@RequestScoped
public class Shell {
  private static final String SCRIPT_TEXTS = "js.";

  @Inject private Visitor visitor;
  @Inject private Looks looks;

  private String boot;

  @PostConstruct
  void prepare() {
    Caller caller = visitor.caller().orElseThrow();
    HttpServletRequest request =
        (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    boot =
        Json.createObjectBuilder()
            .add("me", caller.id())
            .add("token", PageToken.of(request))
            .add("base", request.getContextPath())
            .add("language", looks.getLanguage())
            .add("zone", visitor.getProfile().zone())
            .add("texts", texts())
            .build()
            .toString();
  }

  private JsonObjectBuilder texts() {
    ResourceBundle bundle =
        ResourceBundle.getBundle("io.parley.workbench.messages", looks.getLocale());
    JsonObjectBuilder texts = Json.createObjectBuilder();
    for (String key : new TreeSet<>(bundle.keySet())) {
      if (key.startsWith(SCRIPT_TEXTS)) {
        texts.add(key.substring(SCRIPT_TEXTS.length()), bundle.getString(key));
      }
    }
    return texts;
  }

  /** A JSON object for the script. */
  public String getBoot() {
    return boot;
  }
}
