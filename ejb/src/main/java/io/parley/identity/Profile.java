package io.parley.identity;

import java.io.Serializable;

/**
 * What screens say of the person who is logged in.
 *
 * @param locale language tag, for example {@code zh-CN}
 * @param zone time zone in which this person reads times
 * @param tenantName empty for operators, as is the slug
 */
public record Profile(
    String name, String email, String locale, String zone, String tenantName, String tenantSlug)
    implements Serializable {

  /** Up to two letters for an avatar; of a Chinese name its last two characters. */
  public String initials() {
    String[] words = name.strip().split("\\s+");
    String last = words[words.length - 1];
    if (!last.isEmpty() && Character.isIdeographic(last.codePointAt(0))) {
      return last.substring(Math.max(0, last.length() - 2));
    }
    String first = words[0].isEmpty() ? "?" : words[0].substring(0, 1);
    return words.length == 1 ? first : first + last.substring(0, 1);
  }
}
