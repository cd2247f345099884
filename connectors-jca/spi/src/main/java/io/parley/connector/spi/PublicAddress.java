package io.parley.connector.spi;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * Tells addresses of the public internet from all others: what tenants may name as a host must not
 * lead into the operator's own network.
 */
public final class PublicAddress {
  private PublicAddress() {}

  /** Whether it is one, by IANA's special-purpose registries. */
  public static boolean is(InetAddress address) {
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
}
