package io.parley.connector.email.reading;

import io.parley.connector.AccountKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The marks on everything that Parley sends, by which it knows its own mail again: a header against
 * loops and message ids of a form of their own.
 */
public final class OwnMail {
  public static final String HEADER = "x-parley-loop";

  private static final String ID_PREFIX = "parley.";
  private static final Pattern OWN_ID = Pattern.compile("<parley\\.[A-Za-z0-9._-]+@[^<>@\\s]+>");
  private static final int MARK_DIGITS = 32;

  private OwnMail() {}

  /** The loop header's value for an account; tells nothing of the account's key. */
  public static String mark(AccountKey account) {
    byte[] digest = sha256().digest(("loop:" + account.value()).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, MARK_DIGITS);
  }

  /** The Message-ID of an answer, the same on every try. */
  public static String messageId(String messageId, String address) {
    String domain = address.substring(address.lastIndexOf('@') + 1);
    return "<" + ID_PREFIX + messageId.replaceAll("[^A-Za-z0-9._-]", "-") + "@" + domain + ">";
  }

  /** Whether Parley made this Message-ID, as far as its form tells. */
  static boolean isOwnId(String id) {
    return OWN_ID.matcher(id).matches();
  }

  static boolean isOwn(MailHeaders headers, AccountKey account) {
    return headers.all(HEADER).stream().anyMatch(value -> value.strip().equals(mark(account)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
