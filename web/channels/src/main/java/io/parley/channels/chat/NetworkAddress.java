package io.parley.channels.chat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one address for a limit. */
final class NetworkAddress {
  private static final int SUBSCRIBER = 8;

  private NetworkAddress() {}

  /** IPv6 by its first 64 bits: everybody has the rest to themselves. */
  static String group(String address) {
    if (address == null || address.indexOf(':') < 0) {
      return String.valueOf(address);
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, SUBSCRIBER));
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
