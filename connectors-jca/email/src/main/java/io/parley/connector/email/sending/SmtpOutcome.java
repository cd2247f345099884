package io.parley.connector.email.sending;

import io.parley.connector.SendOutcome;
import io.parley.connector.email.server.Failure;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a failure while sending means.
 *
 * <p>An answer of the server decides; without one, a mail that was written whole may have been
 * accepted and is unknown, any other was certainly not.
 */
final class SmtpOutcome {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration LATER = Duration.ofMinutes(2);
  private static final int LONGEST_DETAIL = 200;

  private SmtpOutcome() {}

  private record Reply(int code, String text) {}

  static SendOutcome of(MessagingException failure, boolean allWritten) {
    Failure kind = Failure.of(failure);
    if (kind != Failure.BROKEN_OFF) {
      // A log-in that is refused today may be right tomorrow, once an administrator has looked.
      return new SendOutcome.Deferred(
          kind.code("smtp"), kind == Failure.LOGIN_REFUSED ? LATER : SOON);
    }
    Reply reply = reply(failure);
    if (reply.code >= 500 && reply.code < 600) {
      return new SendOutcome.Refused("smtp." + reply.code, reply.text);
    }
    if (reply.code >= 400 && reply.code < 500) {
      return new SendOutcome.Deferred("smtp." + reply.code, LATER);
    }
    return allWritten
        ? new SendOutcome.Unknown("smtp.no-answer")
        : new SendOutcome.Deferred(Failure.BROKEN_OFF.code("smtp"), SOON);
  }

  static SendOutcome unreadableAttachment() {
    return new SendOutcome.Deferred("smtp.attachment-unreadable", SOON);
  }

  /** The server's answer in the chain of exceptions; that to one recipient says most. */
  private static Reply reply(MessagingException failure) {
    Reply found = new Reply(-1, "");
    for (Exception e = failure; e != null; e = next(e)) {
      Reply reply =
          switch (e) {
            case SMTPAddressFailedException a -> new Reply(a.getReturnCode(), a.getMessage());
            case SMTPSenderFailedException s -> new Reply(s.getReturnCode(), s.getMessage());
            case SMTPSendFailedException f -> new Reply(f.getReturnCode(), f.getMessage());
            default -> found;
          };
      found = reply.code >= 400 ? reply : found;
    }
    return new Reply(found.code, safe(found.text));
  }

  private static Exception next(Exception e) {
    return e instanceof MessagingException m ? m.getNextException() : null;
  }

  private static String safe(String text) {
    String line = HeaderText.oneLine(text == null ? "" : text);
    return line.substring(0, Math.min(line.length(), LONGEST_DETAIL));
  }
}
