package io.parley.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program of the system to its end. */
final class Commands {
  private Commands() {}

  static void run(List<String> command, Path log, String failure) {
    run(command, Map.of(), log, failure);
  }

  /**
   * @param failure what could not be done, for the person
   * @throws LaunchFailure where the program ends with another status than 0
   */
  static void run(List<String> command, Map<String, String> environment, Path log, String failure) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      if (builder.start().waitFor() != 0) {
        throw new LaunchFailure(failure + "; see " + log + ".");
      }
    } catch (IOException e) {
      throw new LaunchFailure(failure + ": " + e.getMessage() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchFailure(failure + ": interrupted.", e);
    }
  }
}
