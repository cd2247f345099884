package io.parley.launch.embedded;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Callable;

/** Ends a service in good order when its process is asked to end. */
final class Shutdown {
  private static final Logger LOG = System.getLogger(Shutdown.class.getName());

  private Shutdown() {}

  /** What a service does to end; it may fail. */
  @FunctionalInterface
  interface Ending {
    void end() throws Exception;
  }

  static void run(Ending ending) {
    Callable<Void> call =
        () -> {
          ending.end();
          return null;
        };
    Runtime.getRuntime().addShutdownHook(new Thread(() -> quietly(call), "shutdown"));
  }

  private static void quietly(Callable<Void> call) {
    try {
      call.call();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "The service did not end in good order", e);
    }
  }
}
