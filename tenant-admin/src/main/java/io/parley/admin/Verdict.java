package io.parley.admin;

import io.parley.platform.DomainException;
import io.parley.web.ErrorText;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * What became of the last action of a form, for the form to say: a refused rule beside its field,
 * or above all fields where it belongs to none.
 *
 * <p>A rule belongs to the field that its code begins with after the capability: {@code
 * agent.email-taken} to {@code email}.
 */
public final class Verdict implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Set<String> fields;
  private final Map<String, String> errors = new HashMap<>();
  private String general = "";
  private String praise = "";

  public Verdict(String... fields) {
    this.fields = Set.of(fields);
  }

  /** Does the work; false where a rule refused it. */
  public boolean on(Runnable work) {
    clear();
    try {
      work.run();
      return true;
    } catch (DomainException refusal) {
      refuse(refusal);
      return false;
    }
  }

  /** As {@link #on}, and says so where it went well. */
  public boolean on(Runnable work, String praiseKey) {
    boolean done = on(work);
    if (done) {
      praise = text(praiseKey);
    }
    return done;
  }

  public void clear() {
    errors.clear();
    general = "";
    praise = "";
  }

  private void refuse(DomainException refusal) {
    String text = ErrorText.of(refusal, locale());
    String rest = refusal.code().substring(refusal.code().indexOf('.') + 1);
    List<Object> parameters = refusal.parameters();
    if (rest.equals("field-missing") && !parameters.isEmpty()) {
      errors.put(parameters.get(0).toString(), text("field.missing"));
      return;
    }
    String field = rest.contains("-") ? rest.substring(0, rest.indexOf('-')) : rest;
    if (fields.contains(field)) {
      errors.put(field, text);
    } else {
      general = text;
    }
  }

  /** The refusal beside a field, or an empty text. */
  public String of(String field) {
    return errors.getOrDefault(field, "");
  }

  public String getGeneral() {
    return general;
  }

  public String getPraise() {
    return praise;
  }

  static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }

  /** A text of the administration's bundle in the visitor's language. */
  public static String text(String key) {
    return bundle().getString(key);
  }

  /** As {@link #text(String)}, or the text of another key where there is none. */
  public static String text(String key, String otherwise) {
    return bundle().getString(bundle().containsKey(key) ? key : otherwise);
  }

  private static ResourceBundle bundle() {
    return ResourceBundle.getBundle(
        "io.parley.admin.messages",
        locale(),
        Verdict.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
