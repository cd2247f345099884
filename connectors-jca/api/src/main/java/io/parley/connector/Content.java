package io.parley.connector;

/**
 * What a message says.
 *
 * @param subject empty where the channel has none
 * @param text the new text, without what it quotes; for a kind without text a short neutral
 *     rendering, may be empty
 * @param html sanitised HTML, or empty where the message was plain
 * @param quoted what the message quotes from earlier ones, to be folded away; may be empty
 */
public record Content(Kind kind, String subject, String text, String html, String quoted) {

  /** What sort of entry it becomes in the timeline. */
  public enum Kind {
    TEXT,
    IMAGE,
    VOICE,
    VIDEO,
    FILE,
    LOCATION,
    LINK,
    /**
     * Something happened on the platform (followed, menu clicked): shown, but nobody has to answer
     * it.
     */
    EVENT
  }

  /** A plain text without subject. */
  public static Content text(String text) {
    return new Content(Kind.TEXT, "", text, "", "");
  }
}
