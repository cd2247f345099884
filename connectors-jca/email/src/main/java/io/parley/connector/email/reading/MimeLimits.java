package io.parley.connector.email.reading;

/**
 * How large a mail may be; checked before or while it is parsed, never after.
 *
 * @param bytes whole mail as transferred
 * @param parts body parts of all levels
 * @param depth multiparts within each other
 * @param headers header fields of one part
 * @param headerBytes one header field
 * @param textBytes longest part shown as text; a longer one becomes an attachment
 */
public record MimeLimits(
    long bytes, int parts, int depth, int headers, int headerBytes, int textBytes) {
  public static final long DEFAULT_BYTES = 25L * 1024 * 1024;

  /** The default limits, with another size. */
  public static MimeLimits ofBytes(long bytes) {
    return new MimeLimits(bytes, 1_000, 20, 500, 65_536, 1_048_576);
  }
}
