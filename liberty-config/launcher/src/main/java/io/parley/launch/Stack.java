package io.parley.launch;

import io.parley.launch.PortBook.Door;
import io.parley.launch.embedded.BrokerProcess;
import io.parley.launch.embedded.MailProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All parts over one state folder, in the order in which they depend on one another. */
final class Stack {
  private final StateFolder state;
  private final PortBook ports;
  private final Secrets secrets;
  private final ServerVariables variables;
  private final List<String> emulators;
  private final List<Part> services;
  private final Part server;

  Stack(StateFolder state, Installation installation, Map<String, String> environment) {
    this.state = state;
    this.ports =
        new PortBook(
            new KeptProperties(state.ports()), !"other".equals(environment.get("PARLEY_PORTS")));
    this.secrets = new Secrets(new KeptProperties(state.secrets()));
    this.variables = new ServerVariables(state, ports, secrets, environment);
    this.emulators = ServiceLoader.load(Emulator.class).stream().map(e -> e.get().name()).toList();
    this.services =
        List.of(new PostgresPart(state, ports, secrets), broker(installation), mail(installation));
    this.server = new ServerPart(state, ports, variables, installation);
  }

  private Part broker(Installation installation) {
    Map<String, String> settings =
        Map.of(
            "BROKER_DIRECTORY", state.broker().toAbsolutePath().toString(),
            "BROKER_USER", "parley",
            "BROKER_PASSWORD", secrets.password("broker"));
    return new JavaPart(
        "broker", BrokerProcess.class, List.of(Door.BROKER), settings, state, ports, installation);
  }

  private Part mail(Installation installation) {
    Map<String, String> settings =
        Map.of(
            "MAIL_BOXES",
            DemoPerson.TENANTS.stream().map(DemoPerson::mailbox).collect(Collectors.joining(",")),
            "MAIL_PASSWORD",
            demo().mailboxPassword());
    List<Door> doors = new ArrayList<>(List.of(Door.SMTP, Door.IMAP));
    emulators.forEach(name -> doors.add(Door.emulator(name)));
    return new JavaPart("mail", MailProcess.class, doors, settings, state, ports, installation);
  }

  /** Starts what does not run and returns when the application is ready. */
  void start() {
    List<CompletableFuture<Void>> starting =
        services.stream()
            .filter(service -> !isExternal(service))
            .map(service -> CompletableFuture.runAsync(service::start))
            .toList();
    try {
      starting.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      if (e.getCause() instanceof LaunchFailure failure) {
        throw failure;
      }
      throw e;
    }
    startServer();
  }

  private void startServer() {
    demo().write();
    KeyStoreFile.create(state.keys(), secrets.password("keystore"), state.log("server"));
    server.start();
  }

  /** A service of the caller's own, named by a variable, takes the place of the embedded one. */
  private boolean isExternal(Part service) {
    return switch (service.name()) {
      case "postgres" -> variables.isExternal("PARLEY_DB_HOST");
      case "broker" -> variables.isExternal("PARLEY_BROKER_HOST");
      default -> false;
    };
  }

  void start(String name) {
    Part part = part(name);
    if (part == server) {
      startServer();
    } else {
      part.start();
    }
  }

  /** The server first: it would otherwise report that its services are gone. */
  void stop() {
    server.stop();
    services.forEach(Part::stop);
  }

  Part part(String name) {
    return parts()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new LaunchFailure(
                    "There is no part "
                        + name
                        + "; there are "
                        + parts().map(Part::name).collect(Collectors.joining(", "))
                        + "."));
  }

  Stream<Part> parts() {
    return Stream.concat(services.stream(), Stream.of(server));
  }

  boolean isServing() {
    return server.process().isPresent();
  }

  StatusReport report() {
    return new StatusReport(ports, demo(), emulators);
  }

  private DemoFile demo() {
    return new DemoFile(state.demo(), secrets, ports, emulators);
  }

  Path log(String part) {
    return part.equals(server.name()) ? state.root().resolve("log/messages.log") : state.log(part);
  }
}
