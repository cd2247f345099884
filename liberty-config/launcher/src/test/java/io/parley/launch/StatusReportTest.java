package io.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusReportTest {
  @TempDir Path folder;

  @Test
  void theReportIsOneObjectWithAddressesMailEmulatorsAndLogins() {
    JsonObject report = report().asJson();
    assertThat(report.keySet())
        .containsExactly("addresses", "mail", "emulators", "chatDemo", "logins", "apiClient");
    assertThat(report.getJsonObject("addresses").getString("workbench"))
        .isEqualTo("http://127.0.0.1:9080/workbench/");
    assertThat(report.getJsonObject("mail").getJsonObject("imap").getInt("port")).isEqualTo(3143);
    assertThat(report.getJsonObject("emulators").getString("wechat"))
        .isEqualTo("http://127.0.0.1:9180");
  }

  @Test
  void bothTenantsHavePeopleOfTheSameNames() {
    assertThat(report().asJson().getJsonArray("logins").getValuesAs(JsonObject.class))
        .extracting(login -> login.getString("user"))
        .contains("operator@parley.example", "lin.wei@harborpine.example", "lin.wei@yunqi.example");
  }

  @Test
  void theApplicationReadsTheSamePasswordsThatThePersonIsShown() throws Exception {
    demo().write();
    Properties file = new Properties();
    try (var reader = java.nio.file.Files.newBufferedReader(demo().file())) {
      file.load(reader);
    }
    JsonObject operator = report().asJson().getJsonArray("logins").getJsonObject(0);
    assertThat(file)
        .containsEntry("operator.email", operator.getString("user"))
        .containsEntry("operator.password", operator.getString("password"))
        .containsEntry("wechat.url", "http://127.0.0.1:9180")
        .containsEntry(
            "api.secret", report().asJson().getJsonObject("apiClient").getString("clientSecret"));
    assertThat(file.getProperty("people.yunqi")).contains("AGENT|Lin Wei|lin.wei@yunqi.example");
  }

  @Test
  void theTextOfTheReportIsValidJson() {
    String text = report().asJson().toString();
    assertThat(Json.createReader(new StringReader(text)).readObject()).isEqualTo(report().asJson());
  }

  private StatusReport report() {
    return new StatusReport(ports(), demo(), List.of("wechat"));
  }

  private DemoFile demo() {
    Secrets secrets = new Secrets(new KeptProperties(folder.resolve("secrets.properties")));
    return new DemoFile(folder.resolve("demo.properties"), secrets, ports(), List.of("wechat"));
  }

  private PortBook ports() {
    return new PortBook(new KeptProperties(folder.resolve("ports.properties")), port -> true);
  }
}
