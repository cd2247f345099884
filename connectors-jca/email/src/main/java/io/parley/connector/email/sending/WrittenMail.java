package io.parley.connector.email.sending;

import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes of a mail as the mail library sends them, remembering how far that came. */
final class WrittenMail extends MimeMessage {
  private final byte[] bytes;
  private final InternetAddress from;
  private volatile boolean allWritten;

  WrittenMail(Session session, byte[] bytes, InternetAddress from) {
    super(session);
    this.bytes = bytes;
    this.from = from;
  }

  /**
   * Whether the server was given the whole mail: from then on silence does not mean that it was not
   * accepted.
   */
  boolean isAllWritten() {
    return allWritten;
  }

  /** The envelope's sender. */
  @Override
  public Address[] getFrom() {
    return new Address[] {from};
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException {
    out.write(bytes);
    out.flush();
    // The final dot is written by the library after this returns.
    allWritten = true;
  }
}
