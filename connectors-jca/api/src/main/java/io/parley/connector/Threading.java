package io.parley.connector;

import java.util.List;

/**
 * What a message says of its place among others.
 *
 * @param replyToken the token that Parley put into the address or subject of what is answered, or
 *     empty
 * @param references provider message ids of earlier messages, nearest first
 */
public record Threading(String replyToken, List<String> references) {
  /** No hint at all. */
  public static final Threading NONE = new Threading("", List.of());

  public Threading {
    references = List.copyOf(references);
  }
}
