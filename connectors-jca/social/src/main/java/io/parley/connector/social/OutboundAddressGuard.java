package io.parley.connector.social;

import java.net.Inet4Address;
import java.net.Inet6Address;
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
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublicSix(six.getAddress());
      default -> false;
    };
  }

  /** The ranges of IANA's special-purpose registry for IPv4 that java.net has no word for. */
  private static boolean isPublic(byte[] a) {
    int first = a[0] & 0xff;
    int second = a[1] & 0xff;
    int third = a[2] & 0xff;
    boolean special =
        first == 0
            || first == 100 && second >= 64 && second < 128
            || first == 192 && second == 0 && (third == 0 || third == 2)
            || first == 198 && (second == 18 || second == 19)
            || first == 198 && second == 51 && third == 100
            || first == 203 && second == 0 && third == 113
            || first >= 240;
    return !special;
  }

  /** Of IPv6 only 2000::/3 is public, without documentation, Teredo and 6to4, which hide IPv4. */
  private static boolean isPublicSix(byte[] a) {
    int first = (a[0] & 0xff) << 8 | a[1] & 0xff;
    int second = (a[2] & 0xff) << 8 | a[3] & 0xff;
    boolean global = (first & 0xe000) == 0x2000;
    boolean hidden = first == 0x2002 || first == 0x2001 && (second == 0 || second == 0x0db8);
    return global && !hidden;
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
