package io.parley.launch;

import java.nio.file.Path;
import java.util.List;

/** What stands behind {@code ./parley}. */
public final class Main {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private Main() {}

  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    StateFolder state = new StateFolder(Path.of(System.getProperty("parley.state")));
    int status = run(terminal, state, List.of(arguments));
    if (status != 0) {
      System.exit(status);
    }
  }

  private static int run(Terminal terminal, StateFolder state, List<String> arguments) {
    try {
      Command.named(arguments).run(state, terminal, arguments.subList(1, arguments.size()));
      return 0;
    } catch (Command.Misuse misuse) {
      terminal.complain(misuse.getMessage());
      return MISUSED;
    } catch (LaunchFailure failure) {
      terminal.complain(failure.getMessage());
      return FAILED;
    }
  }
}
