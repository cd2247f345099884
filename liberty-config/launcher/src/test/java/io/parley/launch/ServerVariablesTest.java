package io.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.launch.PortBook.Door;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerVariablesTest {
  @TempDir Path folder;

  @Test
  void theServerIsPointedAtTheEmbeddedServices() {
    Map<String, String> all = variables(Map.of()).all();
    assertThat(all)
        .containsEntry("PARLEY_DB_HOST", "127.0.0.1")
        .containsEntry("PARLEY_DB_PORT", "5432")
        .containsEntry("PARLEY_BROKER_PORT", "61616")
        .containsEntry("PARLEY_SMTP_PORT", "3025")
        .containsEntry("PARLEY_PUBLIC_URL", "http://127.0.0.1:9080")
        .containsEntry("PARLEY_COOKIE_SECURE", "false");
  }

  @Test
  void whatTheCallerSetsStandsAboveTheEmbeddedServices() {
    ServerVariables variables =
        variables(Map.of("PARLEY_DB_HOST", "db.example", "HOME", "elsewhere"));
    assertThat(variables.all()).containsEntry("PARLEY_DB_HOST", "db.example");
    assertThat(variables.all()).doesNotContainKey("HOME");
    assertThat(variables.isExternal("PARLEY_DB_HOST")).isTrue();
    assertThat(variables.isExternal("PARLEY_BROKER_HOST")).isFalse();
  }

  @Test
  void passwordsAndKeysStayTheSameFromOneStartToTheNext() {
    assertThat(variables(Map.of()).all()).isEqualTo(variables(Map.of()).all());
  }

  @Test
  void theMasterKeyHas256Bits() {
    String key = variables(Map.of()).all().get("PARLEY_MASTER_KEY");
    assertThat(Base64.getDecoder().decode(key)).hasSize(32);
  }

  @Test
  void theFolderOfTheStateIsNoBusinessOfTheServer() {
    assertThat(variables(Map.of("PARLEY_STATE", "x", "PARLEY_BUILD", "no")).all())
        .doesNotContainKeys("PARLEY_STATE", "PARLEY_BUILD");
  }

  @Test
  void anEnvironmentFileHasOneLineForEachVariable() {
    ports().choose(Door.HTTP);
    assertThat(variables(Map.of()).asServerEnvironment().lines())
        .allMatch(line -> line.matches("PARLEY_[A-Z_]+=.*"))
        .hasSameSizeAs(variables(Map.of()).all().keySet());
  }

  private ServerVariables variables(Map<String, String> environment) {
    StateFolder state = new StateFolder(folder);
    Secrets secrets = new Secrets(new KeptProperties(state.secrets()));
    return new ServerVariables(state, ports(), secrets, environment);
  }

  private PortBook ports() {
    return new PortBook(new KeptProperties(folder.resolve("ports.properties")), port -> true);
  }
}
