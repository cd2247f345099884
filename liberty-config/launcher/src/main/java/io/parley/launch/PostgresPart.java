package io.parley.launch;

import io.parley.launch.PortBook.Door;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real PostgreSQL that writes every commit to the disk. */
final class PostgresPart implements Part {
  private final StateFolder state;
  private final PortBook ports;
  private final Secrets secrets;

  PostgresPart(StateFolder state, PortBook ports, Secrets secrets) {
    this.state = state;
    this.ports = ports;
    this.secrets = secrets;
  }

  @Override
  public String name() {
    return "postgres";
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
    int port = ports.choose(Door.POSTGRES);
    Path log = state.log(name());
    Path data = state.postgres().resolve("data");
    Path programs = PostgresBinaries.unpackInto(state.postgres().resolve("programs"));
    PostgresCluster cluster = new PostgresCluster(data, secrets, port);
    cluster.initialise(programs, asOrdinaryUser(), log);
    RunningProcess started =
        RunningProcess.spawn(command(programs, data, port), Map.of(), log, state.pid(name()));
    if (!started.await(cluster::answers, Duration.ofSeconds(60))) {
      throw new LaunchFailure("PostgreSQL did not start; see " + log + ".");
    }
    cluster.createDatabase();
  }

  private static List<String> command(Path programs, Path data, int port) {
    List<String> command = new ArrayList<>(asOrdinaryUser());
    command.addAll(List.of(programs.resolve("postgres").toString(), "-D", data.toString()));
    for (String setting :
        List.of(
            "port=" + port,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "max_connections=200")) {
      command.addAll(List.of("-c", setting));
    }
    return command;
  }

  /** PostgreSQL refuses root; in a user namespace of its own, root is nobody. */
  private static List<String> asOrdinaryUser() {
    return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
  }

  @Override
  public void stop() {
    process()
        .ifPresent(
            running -> {
              // INT closes connections and checkpoints; TERM would wait for clients to leave.
              running.signal("INT");
              if (!running.awaitEnd(Duration.ofSeconds(30))) {
                running.kill();
              }
            });
  }
}
