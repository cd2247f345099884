package io.parley.launch;

import java.util.Optional;

/** One of the processes that make up a running Parley. */
interface Part {
  /** The word by which a person names it on the command line. */
  String name();

  /** Starts it and returns when it serves; does nothing where it runs already. */
  void start();

  /** Lets it end in good order; does nothing where it does not run. */
  void stop();

  /** The living process, if there is one. */
  Optional<RunningProcess> process();

  /** {@code kill -9}. */
  default void kill() {
    process().ifPresent(RunningProcess::kill);
  }
}
