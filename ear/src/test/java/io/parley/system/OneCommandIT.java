package io.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** In order, because one stack goes through its whole life. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneCommandIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static ParleyStack stack;

  @BeforeAll
  static void up() {
    stack = ParleyStack.own("one-command");
  }

  @AfterAll
  static void forget() {
    if (stack != null) {
      stack.run("down", "--purge");
    }
  }

  @Test
  @Order(1)
  void whatIsUpIsReady() throws Exception {
    assertThat(get(ready())).isEqualTo(200);
  }

  @Test
  @Order(2)
  void statusNamesEverythingAPersonNeeds() {
    assertThat(stack.status().keySet())
        .containsExactlyInAnyOrder(
            "addresses", "mail", "emulators", "chatDemo", "logins", "apiClient");
    assertThat(stack.status().getJsonObject("addresses").keySet())
        .containsExactlyInAnyOrder("workbench", "admin", "api", "openapi", "health");
    assertThat(stack.logins())
        .extracting(ParleyStack.Login::role)
        .contains("OPERATOR", "ADMINISTRATOR", "SUPERVISOR", "AGENT");
  }

  @Test
  @Order(3)
  void aSecondUpChangesNothing() {
    String before = stack.run("status", "--json");
    List<String> processes = processesOf(stack.state());
    stack.start();
    assertThat(stack.run("status", "--json")).isEqualTo(before);
    assertThat(processesOf(stack.state())).isEqualTo(processes);
  }

  @Test
  @Order(4)
  void aKilledServerStartsAgainOverTheSameData() throws Exception {
    stack.kill("server");
    assertThatThrownBy(() -> get(ready())).isInstanceOf(IOException.class);
    stack.start("server");
    assertThat(get(ready())).isEqualTo(200);
  }

  @Test
  @Order(5)
  void aKilledDatabaseAndBrokerComeBackWithoutTheServersRestart() {
    stack.kill("postgres");
    stack.kill("broker");
    stack.start("postgres");
    stack.start("broker");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(get(ready())).isEqualTo(200));
  }

  @Test
  @Order(6)
  void downLeavesNothingRunning() {
    stack.close();
    assertThat(processesOf(stack.state())).isEmpty();
    assertThatThrownBy(() -> stack.run("status", "--json")).hasMessageContaining("not running");
  }

  private static URI ready() {
    return URI.create(stack.address("health") + "/ready");
  }

  private static int get(URI address) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
        .statusCode();
  }

  /** Every process that was started with this folder in its command or its environment. */
  private static List<String> processesOf(Path state) {
    String own = Long.toString(ProcessHandle.current().pid());
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(process -> process.getFileName().toString().matches("\\d+"))
          .filter(process -> !process.getFileName().toString().equals(own))
          .filter(process -> mentions(process, state))
          .map(process -> process.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean mentions(Path process, Path state) {
    return Stream.of("cmdline", "environ")
        .anyMatch(file -> text(process.resolve(file)).contains(state.toString()));
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException ended) {
      return "";
    }
  }
}
