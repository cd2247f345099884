package io.parley.connector.email.sending;

import io.parley.connector.OutboundMessage;
import io.parley.connector.SendOutcome;
import io.parley.connector.email.reading.OwnMail;
import io.parley.connector.email.server.EmailSettings;
import io.parley.connector.email.server.LibraryLoader;
import io.parley.connector.email.server.MailServer;
import io.parley.connector.email.server.OpenSockets;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.IDN;
import java.time.Clock;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Sends the answers of one account, each over a line of its own. */
public final class SmtpSender {
  private final EmailSettings settings;
  private final MailWriter writer;

  public SmtpSender(EmailSettings settings, Clock clock) {
    this.settings = settings;
    writer = new MailWriter(settings, clock);
  }

  /** Tries once. */
  public SendOutcome send(OutboundMessage message) {
    InternetAddress recipient;
    InternetAddress sender;
    byte[] bytes;
    try {
      recipient = address(message.recipient().value());
      sender = address(settings.address());
      bytes = writer.write(message);
    } catch (AddressException | IllegalArgumentException e) {
      return new SendOutcome.Refused("smtp.address-invalid", "");
    } catch (IOException e) {
      return SmtpOutcome.unreadableAttachment();
    }
    String id = OwnMail.messageId(message.messageId(), settings.address());
    return LibraryLoader.with(() -> transfer(id, bytes, sender, recipient));
  }

  private SendOutcome transfer(
      String id, byte[] bytes, InternetAddress sender, InternetAddress recipient) {
    MailServer server = settings.smtp();
    try (OpenSockets sockets = settings.sockets()) {
      Session session = server.session("smtp", sockets);
      WrittenMail mail = new WrittenMail(session, bytes, sender);
      SMTPTransport transport = transport(session, server);
      try {
        connect(transport, server);
        transport.sendMessage(mail, new Address[] {recipient});
        return new SendOutcome.Sent(id);
      } catch (MessagingException e) {
        return SmtpOutcome.of(e, mail.isAllWritten());
      }
    }
  }

  /**
   * A transport that takes no part in the lookup of providers, where the server's own would win.
   */
  public static SMTPTransport transport(Session session, MailServer server) {
    return new SMTPTransport(
        session, new URLName("smtp", server.host(), server.port(), null, null, null));
  }

  /** Greets and, where a user is set, logs in. */
  public static void connect(SMTPTransport transport, MailServer server) throws MessagingException {
    if (server.user().isEmpty()) {
      transport.connect(server.host(), server.port(), null, null);
    } else {
      transport.connect(server.host(), server.port(), server.user(), server.password());
    }
  }

  private static InternetAddress address(String text) throws AddressException {
    int at = text.lastIndexOf('@');
    if (at < 1) {
      throw new AddressException("no address");
    }
    String ascii = text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
    if (!ascii.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new AddressException("not ASCII");
    }
    return new InternetAddress(ascii, true);
  }
}
