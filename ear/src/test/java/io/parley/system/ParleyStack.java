package io.parley.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Parley of the tests' own, run by {@code ./parley} beside whatever else runs on the machine.
 *
 * <p>{@link #shared()} is started by the first test that asks for it and stopped with the virtual
 * machine; its logs stay in the module's {@code target/stacks}.
 */
public final class ParleyStack implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Map<String, ParleyStack> COMMON = new HashMap<>();

  private final Path root = Path.of(System.getProperty("parley.root"));
  private final Path state;
  private final Map<String, String> variables;
  private JsonObject status;

  private ParleyStack(String name, Map<String, String> variables) {
    this.variables = variables;
    this.state = Path.of(System.getProperty("parley.stacks"), name);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-" + name));
    run("down", "--purge");
    start();
  }

  /** The stack that tests of the doors share; they keep apart by their tenants' data. */
  public static ParleyStack shared() {
    return common("shared");
  }

  /** The stack of tests that sit before the workbench: nothing waits there but what they bring. */
  public static ParleyStack desks() {
    return common("desks");
  }

  private static synchronized ParleyStack common(String name) {
    return COMMON.computeIfAbsent(name, fresh -> new ParleyStack(fresh, Map.of()));
  }

  /** A stack for one test alone, which closes it. */
  public static ParleyStack own(String name) {
    return own(name, Map.of());
  }

  /**
   * A stack for one test alone that differs by some variables.
   *
   * @param variables {@code PARLEY_} variables of docs/configuration.md
   */
  public static ParleyStack own(String name, Map<String, String> variables) {
    return new ParleyStack(name, variables);
  }

  /** Starts whatever of it does not run. */
  public void start() {
    run("up", "--detach");
    status = Json.createReader(new StringReader(run("status", "--json"))).readObject();
  }

  /** {@code kill -9} for one part: postgres, broker, mail or server. */
  public void kill(String part) {
    run("kill", part);
  }

  /** Starts one part again and returns when it serves. */
  public void start(String part) {
    run("start", part);
  }

  @Override
  public void close() {
    run("down");
  }

  /** What {@code ./parley status --json} says. */
  public JsonObject status() {
    return status;
  }

  public Path state() {
    return state;
  }

  /** One of workbench, admin, api, openapi, health. */
  public URI address(String name) {
    return URI.create(status.getJsonObject("addresses").getString(name));
  }

  public URI chatDemo() {
    return URI.create(status.getString("chatDemo"));
  }

  public URI emulator(String platform) {
    return URI.create(status.getJsonObject("emulators").getString(platform));
  }

  /** A port of the mail server: smtp or imap. */
  public int mailPort(String protocol) {
    return status.getJsonObject("mail").getJsonObject(protocol).getInt("port");
  }

  /** The first demo person of this role; the tenant is empty for the operator. */
  public Login login(String role, String tenant) {
    return logins().stream()
        .filter(login -> login.role().equals(role) && login.tenant().equals(tenant))
        .findFirst()
        .orElseThrow();
  }

  public List<Login> logins() {
    return status.getJsonArray("logins").getValuesAs(JsonObject.class).stream()
        .map(
            one ->
                new Login(
                    one.getString("role"),
                    one.getString("tenant"),
                    one.getString("user"),
                    one.getString("password")))
        .toList();
  }

  /** Someone who can log in. */
  public record Login(String role, String tenant, String user, String password) {}

  /** Runs {@code ./parley} and returns what it printed. */
  public String run(String... words) {
    List<String> command = new ArrayList<>(List.of(root.resolve("parley").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_"));
    builder.environment().putAll(variables);
    builder.environment().put("PARLEY_STATE", state.toString());
    builder.environment().put("PARLEY_BUILD", "no");
    builder.environment().put("PARLEY_PORTS", "other");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      Path output = Files.createTempFile("parley", ".out");
      Process process = builder.redirectOutput(output.toFile()).start();
      boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      String said = Files.readString(output);
      Files.delete(output);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException("./parley " + String.join(" ", words) + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
