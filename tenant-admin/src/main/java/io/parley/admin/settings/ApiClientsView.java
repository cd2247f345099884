package io.parley.admin.settings;

import io.parley.admin.Verdict;
import io.parley.tenant.ApiClientRegister;
import io.parley.tenant.ApiScope;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The programs that may call the API. */
@Named
@ViewScoped
public class ApiClientsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private ApiClientRegister register;

  private final Verdict verdict = new Verdict("client");
  private transient List<ApiClientRegister.Entry> list = List.of();
  private transient ApiClientRegister.Credentials made;
  private String name = "";
  private String[] scopes = everyScope();

  public void load() {
    list = register.list();
  }

  public void add() {
    Set<ApiScope> chosen =
        Arrays.stream(scopes)
            .map(ApiScope::of)
            .flatMap(java.util.Optional::stream)
            .collect(Collectors.toSet());
    if (verdict.on(() -> made = register.add(name, chosen))) {
      name = "";
      scopes = everyScope();
      load();
    }
  }

  public void setEnabled(String clientId, boolean enabled) {
    if (verdict.on(() -> register.setEnabled(clientId, enabled), "saved")) {
      load();
    }
  }

  /** The secret has been written down by the visitor. */
  public void forget() {
    made = null;
  }

  private static String[] everyScope() {
    return Arrays.stream(ApiScope.values()).map(ApiScope::value).toArray(String[]::new);
  }

  public ApiScope[] getAllScopes() {
    return ApiScope.values();
  }

  public List<ApiClientRegister.Entry> getList() {
    return list;
  }

  public ApiClientRegister.Credentials getMade() {
    return made;
  }

  public Verdict getVerdict() {
    return verdict;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String[] getScopes() {
    return scopes.clone();
  }

  public void setScopes(String[] scopes) {
    this.scopes = scopes.clone();
  }
}
