package io.parley.launch;

import io.parley.launch.PortBook.Door;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Open Liberty with the application. */
final class ServerPart implements Part {
  private static final int ATTEMPTS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final StateFolder state;
  private final PortBook ports;
  private final ServerVariables variables;
  private final Installation installation;

  ServerPart(
      StateFolder state, PortBook ports, ServerVariables variables, Installation installation) {
    this.state = state;
    this.ports = ports;
    this.variables = variables;
    this.installation = installation;
  }

  @Override
  public String name() {
    return "server";
  }

  @Override
  public Optional<RunningProcess> process() {
    return RunningProcess.find(state.pid(name()));
  }

  @Override
  public void start() {
    if (process().isPresent()) {
      return;
    }
    for (int attempt = 1; !startOnFreePorts(); attempt++) {
      if (attempt == ATTEMPTS) {
        throw new LaunchFailure("The server's port is taken each time that it starts.");
      }
    }
  }

  /**
   * @return false where someone took a port between the choice and the server's bind
   */
  private boolean startOnFreePorts() {
    ports.choose(Door.HTTP);
    ports.choose(Door.HTTPS);
    new ServerFolder(state.server())
        .fill(installation, variables.asServerEnvironment(), variables.jvmOptions());
    forgetEarlierMessages();
    liberty("start");
    RunningProcess started =
        process()
            .orElseThrow(
                () -> new LaunchFailure("The server ended at once; see " + messages() + "."));
    boolean settled = started.await(() -> lostItsPort() || isReady(), PATIENCE);
    if (lostItsPort()) {
      stop();
      return false;
    }
    if (!settled) {
      throw new LaunchFailure("The server did not become ready; see " + messages() + ".");
    }
    return true;
  }

  /** Liberty's own command goes through a session of its own, as every part does. */
  private void liberty(String verb, String... more) {
    List<String> command =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "setsid", installation.serverCommand().toString(), verb, "parley"),
                java.util.stream.Stream.of(more))
            .toList();
    Path java = Path.of(System.getProperty("java.home"));
    Map<String, String> environment =
        Map.of(
            "WLP_USER_DIR", state.liberty().toAbsolutePath().toString(),
            "PID_FILE", state.pid(name()).toAbsolutePath().toString(),
            "LOG_DIR", state.root().resolve("log").toAbsolutePath().toString(),
            "JAVA_HOME", java.toString());
    Commands.run(command, environment, state.log(name()), "The server did not " + verb);
  }

  Path messages() {
    return state.root().resolve("log/messages.log");
  }

  private void forgetEarlierMessages() {
    try {
      Files.deleteIfExists(messages());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Liberty says it is ready even where a port's bind failed: look for that too. */
  private boolean lostItsPort() {
    return messagesContain("CWWKO0221E");
  }

  private boolean isReady() {
    if (messagesContain("CWWKZ0002E")) {
      throw new LaunchFailure("The application did not start; see " + messages() + ".");
    }
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      URI health = URI.create("http://127.0.0.1:" + ports.of(Door.HTTP) + "/health/ready");
      HttpRequest request =
          HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).GET().build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean messagesContain(String code) {
    try {
      return Files.exists(messages()) && Files.readString(messages()).contains(code);
    } catch (IOException unreadable) {
      return false;
    }
  }

  @Override
  public void stop() {
    process()
        .ifPresent(
            running -> {
              liberty("stop", "--timeout=40s");
              if (!running.awaitEnd(Duration.ofSeconds(5))) {
                running.kill();
              }
            });
  }
}
