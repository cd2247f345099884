package io.parley.launch;

import io.parley.launch.PortBook.Door;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.Stream;

/** What a person, or a test, must know to use the running demo. */
record StatusReport(PortBook ports, DemoFile demo, List<String> emulators) {

  JsonObject asJson() {
    Addresses at = Addresses.of(ports);
    JsonObjectBuilder emulatorAddresses = Json.createObjectBuilder();
    emulators.forEach(name -> emulatorAddresses.add(name, demo.emulatorAddress(name)));
    var logins = Json.createArrayBuilder();
    people().forEach(person -> logins.add(login(person)));
    return Json.createObjectBuilder()
        .add(
            "addresses",
            Json.createObjectBuilder()
                .add("workbench", at.workbench())
                .add("admin", at.admin())
                .add("api", at.api())
                .add("openapi", at.openapi())
                .add("health", at.health()))
        .add(
            "mail",
            Json.createObjectBuilder().add("smtp", door(Door.SMTP)).add("imap", door(Door.IMAP)))
        .add("emulators", emulatorAddresses)
        .add("chatDemo", at.chatDemo())
        .add("logins", logins)
        .add(
            "apiClient",
            Json.createObjectBuilder()
                .add("clientId", DemoPerson.API_CLIENT)
                .add("clientSecret", demo.apiSecret())
                .add("tenant", DemoPerson.API_TENANT))
        .build();
  }

  private static Stream<DemoPerson> people() {
    return Stream.concat(
        Stream.of(DemoPerson.OPERATOR),
        DemoPerson.TENANTS.stream().flatMap(tenant -> DemoPerson.of(tenant).stream()));
  }

  private JsonObjectBuilder login(DemoPerson person) {
    return Json.createObjectBuilder()
        .add("role", person.role())
        .add("tenant", person.tenant())
        .add("user", person.user())
        .add("password", password(person));
  }

  private String password(DemoPerson person) {
    return person.tenant().isEmpty() ? demo.operatorPassword() : demo.peoplePassword();
  }

  private JsonObjectBuilder door(Door door) {
    return Json.createObjectBuilder().add("host", "127.0.0.1").add("port", ports.of(door));
  }

  String asText() {
    Addresses at = Addresses.of(ports);
    StringBuilder text = new StringBuilder();
    line(text, "Workbench", at.workbench());
    line(text, "Administration", at.admin());
    line(text, "Chat on a demo page", at.chatDemo());
    line(text, "Partner API", at.api() + "   (" + at.openapi() + "/ui)");
    line(text, "Health", at.health());
    line(text, "Mail", "smtp 127.0.0.1:" + ports.of(Door.SMTP) + ", imap :" + ports.of(Door.IMAP));
    emulators.forEach(name -> line(text, "Emulator of " + name, demo.emulatorAddress(name)));
    text.append("\nLog-ins\n");
    people()
        .forEach(
            person ->
                text.append(
                    "  %-14s %-11s %-34s %s%n"
                        .formatted(
                            person.role(), person.tenant(), person.user(), password(person))));
    text.append(
        "  %-14s %-11s %-34s %s%n"
            .formatted(
                "API client", DemoPerson.API_TENANT, DemoPerson.API_CLIENT, demo.apiSecret()));
    return text.toString();
  }

  private static void line(StringBuilder text, String what, String where) {
    text.append("  %-22s %s%n".formatted(what, where));
  }
}
