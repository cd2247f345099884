package io.parley.connector.email.server;

/**
 * Runs work with the adapter's class loader as the thread's. The mail API looks for its provider
 * there, and the server's own provider is of other classes than the one in this adapter.
 */
public final class LibraryLoader {
  private LibraryLoader() {}

  /** Work that returns something. */
  @FunctionalInterface
  public interface Work<T> {
    T run();
  }

  public static <T> T with(Work<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(LibraryLoader.class.getClassLoader());
    try {
      return work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
