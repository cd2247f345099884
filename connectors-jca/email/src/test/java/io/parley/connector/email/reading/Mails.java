package io.parley.connector.email.reading;

import io.parley.connector.AccountKey;
import io.parley.connector.Attachment;
import io.parley.connector.InboundEvent.MessageReceived;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Mails as tests write and read them. */
final class Mails {
  static final AccountKey ACCOUNT = new AccountKey("help-account");
  static final String ADDRESS = "help@support.test";
  static final Instant RECEIVED = Instant.parse("2026-03-01T10:00:00Z");
  static final String HEAD =
      """
      From: Ann Miller <Ann@Customer.test>
      To: help@support.test
      Subject: Where is my parcel
      Message-ID: <m1@customer.test>
      Date: Sun, 01 Mar 2026 10:59:00 +0100
      MIME-Version: 1.0
      """;

  private Mails() {}

  static Reading reading(byte[] mail, MimeLimits limits) {
    try (RawMail raw = RawMail.take(new ByteArrayInputStream(mail), limits.bytes())) {
      return new MailReader(new Mailbox(ACCOUNT, ADDRESS, limits))
          .read(raw, new MailPlace("INBOX", 7, 42, RECEIVED));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Reading reading(byte[] mail) {
    return reading(mail, MimeLimits.ofBytes(MimeLimits.DEFAULT_BYTES));
  }

  static MessageReceived message(byte[] mail) {
    return (MessageReceived) ((Reading.News) reading(mail)).event();
  }

  static MessageReceived message(String mail) {
    return message(bytes(mail));
  }

  static MessageReceived plain(String text) {
    return message(HEAD + "Content-Type: text/plain; charset=utf-8\n\n" + text);
  }

  static MessageReceived html(String html) {
    return message(HEAD + "Content-Type: text/html; charset=utf-8\n\n" + html);
  }

  static byte[] bytes(String mail) {
    return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  static String content(Attachment attachment) {
    try (InputStream in = attachment.content().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
