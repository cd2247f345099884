package io.parley.connector.email.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells two mails of the same Message-ID apart: a digest of sender, date, subject and body. Trace
 * headers are left out, so that a mail that came on two ways is one.
 */
final class Fingerprint {
  private static final int DIGITS = 16;

  private Fingerprint() {}

  static String of(MailHeaders headers, RawMail mail) throws IOException {
    MessageDigest digest = sha256();
    for (String name : new String[] {"from", "date", "subject"}) {
      digest.update(headers.raw(name).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    if (mail.refusal().isPresent()) {
      digest.update(Long.toString(mail.size()).getBytes(StandardCharsets.US_ASCII));
    } else {
      addBody(mail, digest);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static void addBody(RawMail mail, MessageDigest digest) throws IOException {
    try (InputStream in = mail.open()) {
      skipHeader(in);
      byte[] buffer = new byte[64 * 1024];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
  }

  private static void skipHeader(InputStream in) throws IOException {
    boolean lineEmpty = true;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n' && lineEmpty) {
        return;
      }
      lineEmpty = b == '\n' || (b == '\r' && lineEmpty);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
