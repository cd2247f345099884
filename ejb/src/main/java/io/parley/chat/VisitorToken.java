package io.parley.chat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a visitor's browser keeps to be known again: 256 random bits. Parley keeps only its hash, so
 * a copy of the database opens no chat.
 *
 * @param value 43 letters of base64url
 */
public record VisitorToken(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public VisitorToken {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a visitor's token");
    }
  }

  public static VisitorToken random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new VisitorToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The token that a text from outside spells, if it has the form of one. */
  public static Optional<VisitorToken> parse(String text) {
    return text != null && FORM.matcher(text).matches()
        ? Optional.of(new VisitorToken(text))
        : Optional.empty();
  }

  /** A plain hash is enough: there is nothing to guess in 256 random bits. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "VisitorToken[]";
  }
}
