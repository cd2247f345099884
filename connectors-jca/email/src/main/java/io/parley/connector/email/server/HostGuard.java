package io.parley.connector.email.server;

import io.parley.connector.spi.PublicAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps tenants, who name the mail servers, out of the operator's network: only public addresses
 * are connected to, and hosts that the operator allowed by name. Checked on the address that is
 * connected to, so that a name cannot change it in between.
 */
public final class HostGuard {
  private final Set<String> allowedHosts;

  public HostGuard(Set<String> allowedHosts) {
    this.allowedHosts = Set.copyOf(allowedHosts);
  }

  /** The hosts of a list separated by commas; null or empty for none. */
  public static HostGuard of(String list) {
    return new HostGuard(
        Arrays.stream((list == null ? "" : list).split(","))
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** A socket that connects to allowed addresses only. */
  Socket socket() {
    return new GuardedSocket();
  }

  private void check(SocketAddress endpoint) throws AddressRefusedException {
    InetSocketAddress address = (InetSocketAddress) endpoint;
    String host = address.getHostString().toLowerCase(Locale.ROOT);
    boolean unresolved = address.isUnresolved();
    if (!allowedHosts.contains(host) && !unresolved && !PublicAddress.is(address.getAddress())) {
      throw new AddressRefusedException();
    }
  }

  @Override
  public String toString() {
    return allowedHosts.toString();
  }

  private final class GuardedSocket extends Socket {
    GuardedSocket() {
      super();
    }

    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      check(endpoint);
      super.connect(endpoint, timeout);
    }
  }
}
