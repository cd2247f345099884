package io.parley.launch;

import io.parley.launch.PortBook.Door;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the server is told by its environment: the embedded services by default, and above them
 * every {@code PARLEY_} variable of the caller, so that any service can be replaced by one outside.
 */
final class ServerVariables {
  private static final Set<String> LAUNCHERS_OWN =
      Set.of("PARLEY_STATE", "PARLEY_BUILD", "PARLEY_PORTS", "PARLEY_JVM_OPTIONS");

  /** Starts in a third less time than with the optimising compiler; not for throughput. */
  private static final String QUICK_START =
      "-Xmx768m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8";

  private final StateFolder state;
  private final PortBook ports;
  private final Secrets secrets;
  private final Map<String, String> caller;

  ServerVariables(
      StateFolder state, PortBook ports, Secrets secrets, Map<String, String> callersEnvironment) {
    this.state = state;
    this.ports = ports;
    this.secrets = secrets;
    this.caller = callersEnvironment;
  }

  /** Whether the caller has a service of their own in this one's place. */
  boolean isExternal(String variable) {
    return caller.containsKey(variable);
  }

  /** The options of the server's virtual machine, separated by spaces. */
  String jvmOptions() {
    return caller.getOrDefault("PARLEY_JVM_OPTIONS", QUICK_START);
  }

  Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    addDoors(all);
    addDatabase(all);
    addBroker(all);
    all.put("PARLEY_SMTP_HOST", "127.0.0.1");
    all.put("PARLEY_SMTP_PORT", port(Door.SMTP));
    all.put("PARLEY_KEYSTORE_FILE", state.keys().toAbsolutePath().toString());
    all.put("PARLEY_KEYSTORE_PASSWORD", secrets.password("keystore"));
    all.put("PARLEY_MASTER_KEY", secrets.key("master.key"));
    // The platforms' emulators are there.
    all.put("PARLEY_ALLOWED_HOSTS", "127.0.0.1");
    all.put("PARLEY_METRICS_PASSWORD", secrets.password("metrics"));
    all.put("PARLEY_DEMO", "true");
    all.put("PARLEY_DEMO_FILE", state.demo().toAbsolutePath().toString());
    caller.forEach(
        (name, value) -> {
          if (name.startsWith("PARLEY_") && !LAUNCHERS_OWN.contains(name)) {
            all.put(name, value);
          }
        });
    return all;
  }

  private void addDoors(Map<String, String> all) {
    all.put("PARLEY_HTTP_PORT", port(Door.HTTP));
    all.put("PARLEY_HTTPS_PORT", port(Door.HTTPS));
    all.put("PARLEY_PUBLIC_URL", "http://127.0.0.1:" + port(Door.HTTP));
    // Plain http on the loopback: browsers would not send a secure cookie back.
    all.put("PARLEY_COOKIE_SECURE", "false");
  }

  private void addDatabase(Map<String, String> all) {
    all.put("PARLEY_DB_HOST", "127.0.0.1");
    all.put("PARLEY_DB_PORT", port(Door.POSTGRES));
    all.put("PARLEY_DB_PASSWORD", secrets.password("db.app"));
    all.put("PARLEY_DB_OWNER_PASSWORD", secrets.password("db.owner"));
  }

  private void addBroker(Map<String, String> all) {
    all.put("PARLEY_BROKER_HOST", "127.0.0.1");
    all.put("PARLEY_BROKER_PORT", port(Door.BROKER));
    all.put("PARLEY_BROKER_PASSWORD", secrets.password("broker"));
  }

  /** As the text of Liberty's {@code server.env}. */
  String asServerEnvironment() {
    return all().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String port(Door door) {
    return Integer.toString(ports.of(door));
  }
}
