package io.parley.system.line;

import io.parley.system.ParleyStack;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** Somebody with a mail program and a mailbox of their own on the demo's mail server. */
final class MailUser {
  private final ParleyStack stack;
  private final String name;
  private final String address;

  MailUser(ParleyStack stack, String name, String address) {
    this.stack = stack;
    this.name = name;
    this.address = address;
  }

  void write(String to, String subject, String text) {
    try {
      Properties properties = new Properties();
      properties.put("mail.smtp.host", "127.0.0.1");
      properties.put("mail.smtp.port", stack.mailPort("smtp"));
      MimeMessage mail = new MimeMessage(Session.getInstance(properties));
      mail.setFrom(new InternetAddress(address, name, "UTF-8"));
      mail.setRecipients(Message.RecipientType.TO, to);
      mail.setSubject(subject, "UTF-8");
      mail.setText(text, "UTF-8");
      Transport.send(mail);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first mail in the mailbox that contains a text: its subject. */
  Optional<String> subjectOfMailWith(String text) {
    return mailWith(text).map(MailSeen::subject);
  }

  /** A mail as the person sees it. */
  record MailSeen(String subject, String text) {}

  /** The first mail in the mailbox that contains a text. */
  Optional<MailSeen> mailWith(String text) {
    Properties properties = new Properties();
    properties.put("mail.imap.host", "127.0.0.1");
    properties.put("mail.imap.port", stack.mailPort("imap"));
    try (Store store = Session.getInstance(properties).getStore("imap")) {
      store.connect(address, address);
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        for (Message mail : inbox.getMessages()) {
          String body = mail.getContent().toString();
          if (body.contains(text)) {
            return Optional.of(new MailSeen(mail.getSubject(), body));
          }
        }
        return Optional.empty();
      }
    } catch (AuthenticationFailedException e) {
      // The demo's mail server opens a mailbox with the first mail to it.
      return Optional.empty();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
