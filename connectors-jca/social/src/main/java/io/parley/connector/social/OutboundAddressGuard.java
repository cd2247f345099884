package io.parley.connector.social;

import io.parley.connector.spi.PublicAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/**
 * Decides to which addresses a connector may call out, as tenants choose base URLs and platforms
 * choose media URLs: public ones over https, and hosts that the operator allowed by name.
 *
 * <p>The check and the connection resolve the name one after the other. A name that changes its
 * address in between would pass, but then meets a server that has to prove the name by a
 * certificate: that is why plain http is only for hosts that the operator allowed.
 */
public final class OutboundAddressGuard {
  private final Set<String> allowedHosts;

  /**
   * @param allowedHosts lower-case host names or address literals that skip every check
   */
  public OutboundAddressGuard(Set<String> allowedHosts) {
    this.allowedHosts = Set.copyOf(allowedHosts);
  }

  /**
   * @throws AddressRefusedException where the address must not be called
   * @throws PlatformUnreachableException where its name does not resolve
   */
  void check(URI address) throws AddressRefusedException, PlatformUnreachableException {
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (host.isEmpty() || address.getRawUserInfo() != null) {
      throw new AddressRefusedException("not a plain web address");
    }
    boolean allowed = allowedHosts.contains(unbracketed(host));
    if (!scheme.equals("https") && !(allowed && scheme.equals("http"))) {
      throw new AddressRefusedException("only https is called");
    }
    if (!allowed) {
      checkPublic(unbracketed(host));
    }
  }

  private static void checkPublic(String host)
      throws AddressRefusedException, PlatformUnreachableException {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!isPublic(address)) {
          throw new AddressRefusedException("the host is not on the public internet");
        }
      }
    } catch (UnknownHostException e) {
      throw new PlatformUnreachableException("name does not resolve", e);
    }
  }

  static boolean isPublic(InetAddress address) {
    return PublicAddress.is(address);
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
