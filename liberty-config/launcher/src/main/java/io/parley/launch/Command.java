package io.parley.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** The words after {@code ./parley} that the launcher understands. */
enum Command {
  UP {
    @Override
    void run(StateFolder state, Terminal terminal, List<String> options) {
      state.create();
      Stack stack = stack(state);
      boolean detached = options.contains("--detach");
      if (!detached) {
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop"));
      }
      long began = System.nanoTime();
      startOrStop(stack);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      terminal.say("Parley is ready after " + took.toSeconds() + " s.\n");
      terminal.say(stack.report().asText());
      if (!detached) {
        terminal.say("Ctrl-C stops everything; what was written stays.");
        waitForCtrlC();
      }
    }
  },
  DOWN {
    @Override
    void run(StateFolder state, Terminal terminal, List<String> options) {
      if (state.exists()) {
        stack(state).stop();
      }
      if (options.contains("--purge")) {
        state.remove();
      }
      terminal.say("Nothing is running.");
    }
  },
  STATUS {
    @Override
    void run(StateFolder state, Terminal terminal, List<String> options) {
      Stack stack = existing(state);
      if (options.contains("--json")) {
        if (!stack.isServing()) {
          throw new LaunchFailure(NOT_RUNNING);
        }
        terminal.say(stack.report().asJson().toString());
        return;
      }
      stack.parts().forEach(part -> terminal.say("  %-10s %s".formatted(part.name(), life(part))));
      if (stack.isServing()) {
        terminal.say("\n" + stack.report().asText());
      }
    }
  },
  LOGS {
    @Override
    void run(StateFolder state, Terminal terminal, List<String> options) {
      Stack stack = existing(state);
      stack
          .parts()
          .filter(part -> options.isEmpty() || part == stack.part(options.getFirst()))
          .forEach(part -> showEnd(stack.log(part.name()), part.name(), terminal));
    }
  },
  START {
    @Override
    void run(StateFolder state, Terminal terminal, List<String> options) {
      existing(state).start(onlyOption(options));
    }
  },
  STOP {
    @Override
    void run(StateFolder state, Terminal terminal, List<String> options) {
      existing(state).part(onlyOption(options)).stop();
    }
  },
  KILL {
    @Override
    void run(StateFolder state, Terminal terminal, List<String> options) {
      existing(state).part(onlyOption(options)).kill();
    }
  };

  private static final String NOT_RUNNING = "Parley is not running: ./parley up starts it.";
  private static final int LINES = 200;

  /** Does what the word says. */
  abstract void run(StateFolder state, Terminal terminal, List<String> options);

  static Command named(List<String> arguments) {
    try {
      return valueOf(arguments.getFirst().toUpperCase(Locale.ROOT));
    } catch (java.util.NoSuchElementException | IllegalArgumentException e) {
      throw new Misuse(e);
    }
  }

  /** The words were not understood. */
  static final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misuse(Throwable cause) {
      super("Unknown command; ./parley help lists them.", cause);
    }
  }

  private static Stack stack(StateFolder state) {
    return new Stack(state, Installation.fromSystemProperties(), System.getenv());
  }

  private static Stack existing(StateFolder state) {
    if (!state.exists()) {
      throw new LaunchFailure(NOT_RUNNING);
    }
    return stack(state);
  }

  private static void startOrStop(Stack stack) {
    try {
      stack.start();
    } catch (LaunchFailure failure) {
      stack.stop();
      throw failure;
    }
  }

  private static void waitForCtrlC() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String onlyOption(List<String> options) {
    if (options.size() != 1) {
      throw new LaunchFailure("Name one part: postgres, broker, mail or server.");
    }
    return options.getFirst();
  }

  private static String life(Part part) {
    return part.process()
        .map(running -> "running, pid " + running.handle().pid())
        .orElse("not running");
  }

  private static void showEnd(Path log, String part, Terminal terminal) {
    if (!Files.exists(log)) {
      return;
    }
    try {
      List<String> lines = Files.readAllLines(log);
      terminal.say("== " + part + " (" + log + ")");
      lines.subList(Math.max(0, lines.size() - LINES), lines.size()).forEach(terminal::say);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
