package io.parley.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A process that outlives the launcher, found again by its pid file. */
record RunningProcess(ProcessHandle handle) {
  /** The system tells a process's start to a hundredth of a second. */
  private static final Duration CLOCK_TICK = Duration.ofMillis(20);

  private static final Pattern PID = Pattern.compile("\\d+");
  private static final Duration POLL = Duration.ofMillis(150);

  /** Starts a command in a session of its own, so that Ctrl-C on the launcher does not reach it. */
  static RunningProcess spawn(
      List<String> command, Map<String, String> environment, Path log, Path pidFile) {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("setsid"), command.stream()).toList());
    builder.environment().putAll(environment);
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      ProcessHandle started = builder.start().toHandle();
      Files.writeString(pidFile, started.pid() + "\n");
      return new RunningProcess(started);
    } catch (IOException e) {
      throw new LaunchFailure("Cannot run " + command.getFirst() + ".", e);
    }
  }

  /** The process that the pid file means, if it lives; a later one with the same pid is not it. */
  static Optional<RunningProcess> find(Path pidFile) {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    try {
      Instant written = Files.getLastModifiedTime(pidFile).toInstant();
      return pid(Files.readString(pidFile))
          .flatMap(ProcessHandle::of)
          .filter(handle -> startedBefore(handle, written))
          .map(RunningProcess::new)
          .filter(RunningProcess::isAlive);
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** None where the file is only half written. */
  private static Optional<Long> pid(String text) {
    Matcher digits = PID.matcher(text);
    return digits.lookingAt() ? Optional.of(Long.valueOf(digits.group())) : Optional.empty();
  }

  private static boolean startedBefore(ProcessHandle handle, Instant written) {
    return handle
        .info()
        .startInstant()
        .map(start -> start.isBefore(written.plus(CLOCK_TICK)))
        .orElse(false);
  }

  /** A zombie counts as dead: where nobody reaps it, its handle would say it is alive. */
  boolean isAlive() {
    if (!handle.isAlive()) {
      return false;
    }
    try {
      String stat = Files.readString(Path.of("/proc/" + handle.pid() + "/stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException gone) {
      return false;
    }
  }

  /** Waits until it is ready. @return false where it died or the time ran out before */
  boolean await(BooleanSupplier ready, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end && isAlive()) {
      if (ready.getAsBoolean()) {
        return true;
      }
      awaitEnd(POLL);
    }
    return false;
  }

  /**
   * @return whether it ended within the time
   */
  boolean awaitEnd(Duration patience) {
    try {
      handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException stillRunning) {
      return !isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return !isAlive();
  }

  /** Sends a signal by name, for example {@code INT}. */
  void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(handle.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** {@code kill -9} for it and all that it started, as a crash of the machine would. */
  void kill() {
    List<ProcessHandle> all = Stream.concat(Stream.of(handle), handle.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> new RunningProcess(one).awaitEnd(Duration.ofSeconds(5)));
  }
}
