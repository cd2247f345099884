package io.parley.launch;

import io.parley.launch.PortBook.Door;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An embedded service in a virtual machine of its own.
 *
 * @param main the class that runs it; it is given its ports and settings by the environment
 * @param doors it serves when all of them are open
 * @param settings further variables of its environment
 */
record JavaPart(
    String name,
    Class<?> main,
    List<Door> doors,
    Map<String, String> settings,
    StateFolder state,
    PortBook ports,
    Installation installation)
    implements Part {

  @Override
  public Optional<RunningProcess> process() {
    return RunningProcess.find(state.pid(name));
  }

  @Override
  public void start() {
    if (process().isPresent()) {
      return;
    }
    Map<String, String> environment = new LinkedHashMap<>(settings);
    doors.forEach(door -> environment.put(variable(door), Integer.toString(ports.choose(door))));
    List<String> command = new ArrayList<>();
    command.add(Installation.java().toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", installation.classPath(), main.getName()));
    RunningProcess started =
        RunningProcess.spawn(command, environment, state.log(name), state.pid(name));
    if (!started.await(this::isOpen, Duration.ofSeconds(60))) {
      throw new LaunchFailure("The part " + name + " did not start; see " + state.log(name) + ".");
    }
  }

  /** The variable that tells the part the port of one of its doors. */
  static String variable(Door door) {
    return "PORT_" + door.name().replace('.', '_').toUpperCase(java.util.Locale.ROOT);
  }

  private boolean isOpen() {
    return doors.stream().allMatch(door -> answers(ports.of(door)));
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void stop() {
    process()
        .ifPresent(
            running -> {
              running.signal("TERM");
              if (!running.awaitEnd(Duration.ofSeconds(15))) {
                running.kill();
              }
            });
  }
}
