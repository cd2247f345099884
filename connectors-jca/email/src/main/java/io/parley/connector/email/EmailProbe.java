package io.parley.connector.email;

import io.parley.connector.AccountProbe;
import io.parley.connector.AccountSettings;
import io.parley.connector.email.mailbox.WatchedFolder;
import io.parley.connector.email.sending.SmtpSender;
import io.parley.connector.email.server.EmailSettings;
import io.parley.connector.email.server.Failure;
import io.parley.connector.email.server.HostGuard;
import io.parley.connector.email.server.LibraryLoader;
import io.parley.connector.email.server.MailServer;
import io.parley.connector.email.server.OpenSockets;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Tries both servers of an account up to the log-in; marks nothing and sends nothing. */
final class EmailProbe {
  private EmailProbe() {}

  static AccountProbe of(AccountSettings account, HostGuard guard) {
    try {
      EmailSettings settings = new EmailSettings(account, guard);
      return LibraryLoader.with(() -> tryBoth(settings));
    } catch (IllegalArgumentException e) {
      return AccountProbe.failed("email.setting-invalid", e.getMessage());
    }
  }

  private static AccountProbe tryBoth(EmailSettings settings) {
    AccountProbe imap = tryImap(settings);
    return imap.ok() ? trySmtp(settings) : imap;
  }

  private static AccountProbe tryImap(EmailSettings settings) {
    try (OpenSockets sockets = settings.sockets()) {
      WatchedFolder.open(settings, sockets).close();
      return AccountProbe.passed(settings.folder());
    } catch (MessagingException e) {
      return failed(e, "imap", settings.imap());
    }
  }

  private static AccountProbe trySmtp(EmailSettings settings) {
    MailServer server = settings.smtp();
    try (OpenSockets sockets = settings.sockets()) {
      SMTPTransport transport = SmtpSender.transport(server.session("smtp", sockets), server);
      SmtpSender.connect(transport, server);
      return AccountProbe.passed(settings.imap() + ", " + server);
    } catch (MessagingException e) {
      return failed(e, "smtp", server);
    }
  }

  private static AccountProbe failed(MessagingException e, String protocol, MailServer server) {
    return AccountProbe.failed(Failure.of(e).code(protocol), server.toString());
  }
}
