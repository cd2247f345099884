package io.parley.launch;

import io.parley.launch.PortBook.Door;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The file from which the application makes the demo's tenants, people and accounts. */
record DemoFile(Path file, Secrets secrets, PortBook ports, List<String> emulators) {
  private static final String HEADER =
      """
      # Read by the application at its start when parley.demo is true; written anew at each start by the launcher.
      # operator.email, operator.password   the provider's operator
      # people.password                     of every person of the demo's tenants
      # people.<tenant>                     who works there: role|name|email, one after the other with semicolons
      # mailbox.<tenant>, mailbox.password  the address at which customers write, with a box on smtp.* and imap.*
      # api.tenant, api.client, api.secret  a partner's program
      # smtp.host, smtp.port, imap.host, imap.port
      # <platform>.url                      base address of a platform's emulator, for example wechat.url
      """;

  void write() {
    StringBuilder text = new StringBuilder(HEADER);
    line(text, "operator.email", DemoPerson.OPERATOR.user());
    line(text, "operator.password", operatorPassword());
    line(text, "people.password", peoplePassword());
    line(text, "mailbox.password", mailboxPassword());
    for (String tenant : DemoPerson.TENANTS) {
      line(text, "people." + tenant, people(tenant));
      line(text, "mailbox." + tenant, DemoPerson.mailbox(tenant));
    }
    line(text, "api.tenant", DemoPerson.API_TENANT);
    line(text, "api.client", DemoPerson.API_CLIENT);
    line(text, "api.secret", apiSecret());
    line(text, "smtp.host", "127.0.0.1");
    line(text, "smtp.port", Integer.toString(ports.of(Door.SMTP)));
    line(text, "imap.host", "127.0.0.1");
    line(text, "imap.port", Integer.toString(ports.of(Door.IMAP)));
    emulators.forEach(name -> line(text, name + ".url", emulatorAddress(name)));
    KeptProperties.writePrivate(file, text.toString());
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append('=').append(value).append('\n');
  }

  private static String people(String tenant) {
    return DemoPerson.of(tenant).stream()
        .map(person -> String.join("|", person.role(), person.name(), person.user()))
        .collect(Collectors.joining(";"));
  }

  String emulatorAddress(String name) {
    return "http://127.0.0.1:" + ports.of(Door.emulator(name));
  }

  String operatorPassword() {
    return secrets.password("demo.operator");
  }

  String peoplePassword() {
    return secrets.password("demo.people");
  }

  String mailboxPassword() {
    return secrets.password("demo.mailbox");
  }

  String apiSecret() {
    return secrets.password("demo.api");
  }
}
