package io.parley.launch;

import java.net.URI;

/**
 * Stands in for a platform's servers, which neither tests nor the demo can reach; found by {@link
 * java.util.ServiceLoader}, run in the process of the mail server.
 */
public interface Emulator extends AutoCloseable {
  /** A word for the platform, for example {@code wechat}: key of its port and its address. */
  String name();

  /** Listens on this port of 127.0.0.1. Called once. */
  void start(int port);

  /** Where the emulator's page and its API are, once it has started. */
  URI address();

  @Override
  void close();
}
