package io.parley.chat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The web sites that may embed a chat account.
 *
 * <p>It protects against strangers who embed it, not against programs: a visitor's token is never
 * ambient, so nothing is done with a stolen page visit alone.
 *
 * @param patterns {@code *}, or origins such as {@code https://shop.example} and {@code
 *     https://*.shop.example}; none means only pages that Parley itself serves
 */
public record Origins(List<String> patterns) {
  private static final String WILD = "://*.";

  public Origins {
    patterns = List.copyOf(patterns);
  }

  /** From an account's setting: parted by commas or blanks. */
  public static Origins parse(String setting) {
    return new Origins(
        Arrays.stream(setting.split("[,\\s]+"))
            .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("/+$", ""))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  /**
   * @param origin the Origin header as it came
   * @param host the Host header: a page of the same host may always embed
   */
  public boolean allow(String origin, String host) {
    if (origin == null || origin.isBlank() || origin.equals("null")) {
      return patterns.contains("*");
    }
    String asked = origin.toLowerCase(Locale.ROOT);
    return isSame(asked, host) || patterns.stream().anyMatch(pattern -> matches(pattern, asked));
  }

  private static boolean matches(String pattern, String origin) {
    int wild = pattern.indexOf(WILD);
    if (wild < 0) {
      return pattern.equals("*") || pattern.equals(origin);
    }
    String scheme = pattern.substring(0, wild + 3);
    String suffix = pattern.substring(wild + WILD.length() - 1);
    return origin.startsWith(scheme)
        && origin.endsWith(suffix)
        && origin.length() > scheme.length() + suffix.length();
  }

  private static boolean isSame(String origin, String host) {
    if (host == null) {
      return false;
    }
    try {
      return host.toLowerCase(Locale.ROOT).equals(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
