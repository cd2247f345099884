package io.parley.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which port each door has: the usual one, or a free one where that is taken; remembered. */
final class PortBook {
  /** Below the range from which the system gives ports to clients, so that it does not take one. */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 31_999;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeptProperties kept;
  private final IntPredicate free;

  /**
   * @param usual whether the usual ports may be taken; a stack beside others does better without
   */
  PortBook(KeptProperties kept, boolean usual) {
    this(kept, port -> (usual || port >= LOWEST && port <= HIGHEST) && isFree(port));
  }

  PortBook(KeptProperties kept, IntPredicate free) {
    this.kept = kept;
    this.free = free;
  }

  /** The remembered port; the usual one where none has been chosen yet. */
  int of(Door door) {
    return kept.get(door.name()).map(Integer::parseInt).orElse(door.usualPort());
  }

  /** Makes sure that the door, which is closed now, can be opened; its port may change. */
  int choose(Door door) {
    int remembered = of(door);
    int port = free.test(remembered) ? remembered : another();
    kept.put(door.name(), Integer.toString(port));
    return port;
  }

  private int another() {
    return IntStream.generate(() -> RANDOM.nextInt(LOWEST, HIGHEST + 1))
        .limit(1_000)
        .filter(free)
        .findFirst()
        .orElseThrow(() -> new LaunchFailure("No free port was found."));
  }

  /** A port to listen on. */
  record Door(String name, int usualPort) {
    static final Door HTTP = new Door("http", 9080);
    static final Door HTTPS = new Door("https", 9443);
    static final Door POSTGRES = new Door("postgres", 5432);
    static final Door BROKER = new Door("broker", 61616);
    static final Door SMTP = new Door("smtp", 3025);
    static final Door IMAP = new Door("imap", 3143);

    static Door emulator(String name) {
      return new Door("emulator." + name, 9180);
    }
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
