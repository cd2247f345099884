package io.parley.connector.email.sending;

import io.parley.connector.Attachment;
import io.parley.connector.OutboundMessage;
import io.parley.connector.email.reading.OwnMail;
import io.parley.connector.email.server.EmailSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.codec.EncoderUtil;

/** Writes an answer as the bytes of a mail, the same on every try but for its date. */
final class MailWriter {
  private static final int MOST_REFERENCES = 20;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
  private static final String CRLF = "\r\n";

  private final EmailSettings settings;
  private final Clock clock;

  MailWriter(EmailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  byte[] write(OutboundMessage message) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder head = new StringBuilder();
    writeHeader(message, head);
    if (message.attachments().isEmpty()) {
      print(out, head);
      writeText(message.text(), out);
    } else {
      String boundary = "=_" + OwnMail.mark(message.account()) + "_" + clock.millis();
      field(head, "Content-Type", "multipart/mixed;" + CRLF + " boundary=\"" + boundary + "\"");
      print(out, head.append(CRLF));
      writeParts(message, boundary, out);
    }
    return out.toByteArray();
  }

  private void writeHeader(OutboundMessage message, StringBuilder head) {
    String address = settings.address();
    field(head, "Message-ID", OwnMail.messageId(message.messageId(), address));
    ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
    field(head, "Date", DATE.format(now));
    field(head, "From", HeaderText.mailbox(settings.name(), address));
    field(
        head,
        "To",
        HeaderText.mailbox(message.recipient().displayName(), message.recipient().value()));
    if (settings.hasPlusAddresses() && !message.replyToken().isEmpty()) {
      field(head, "Reply-To", HeaderText.mailbox(settings.name(), plusAddress(message)));
    }
    field(head, "Subject", HeaderText.words(subject(message), "Subject: ".length()));
    List<String> references = references(message);
    if (!references.isEmpty()) {
      field(head, "In-Reply-To", references.get(references.size() - 1));
      field(head, "References", String.join(CRLF + " ", references));
    }
    field(head, "X-Parley-Loop", OwnMail.mark(message.account()));
    field(head, "MIME-Version", "1.0");
  }

  private String plusAddress(OutboundMessage message) {
    int at = settings.address().lastIndexOf('@');
    String token = HeaderText.oneLine(message.replyToken());
    return settings.address().substring(0, at) + "+" + token + settings.address().substring(at);
  }

  private String subject(OutboundMessage message) {
    String subject = HeaderText.oneLine(message.subject());
    String mark = "[#" + HeaderText.oneLine(message.replyToken()) + "]";
    boolean needed = !settings.hasPlusAddresses() && !message.replyToken().isEmpty();
    return needed && !subject.contains(mark) ? (subject + " " + mark).strip() : subject;
  }

  /** Message-IDs from the oldest to the one that is answered, without our own fingerprints. */
  private static List<String> references(OutboundMessage message) {
    List<String> ids = new ArrayList<>();
    for (String reference : message.threading().references()) {
      int end = reference.indexOf('>');
      boolean id = reference.startsWith("<") && end > 2 && reference.length() < 300;
      if (id && ids.size() < MOST_REFERENCES) {
        ids.add(HeaderText.oneLine(reference.substring(0, end + 1)));
      }
    }
    Collections.reverse(ids);
    return ids;
  }

  private static void writeParts(
      OutboundMessage message, String boundary, ByteArrayOutputStream out) throws IOException {
    print(out, "--" + boundary + CRLF);
    writeText(message.text(), out);
    for (Attachment attachment : message.attachments()) {
      print(out, CRLF + "--" + boundary + CRLF);
      writeAttachment(attachment, out);
    }
    print(out, CRLF + "--" + boundary + "--" + CRLF);
  }

  /** Writes the part's header and body; quoted-printable where it stays readable. */
  private static void writeText(String text, ByteArrayOutputStream out) throws IOException {
    byte[] bytes = text.replaceAll("\r\n|\r|\n", CRLF).getBytes(StandardCharsets.UTF_8);
    long ascii = text.chars().filter(c -> c < 0x80).count();
    boolean readable = ascii * 10 >= text.length() * 8L;
    StringBuilder head = new StringBuilder();
    field(head, "Content-Type", "text/plain; charset=UTF-8");
    field(head, "Content-Transfer-Encoding", readable ? "quoted-printable" : "base64");
    print(out, head.append(CRLF));
    if (readable) {
      EncoderUtil.encodeQ(new ByteArrayInputStream(bytes), out);
    } else {
      out.write(Base64.getMimeEncoder().encode(bytes));
    }
    print(out, CRLF);
  }

  private static void writeAttachment(Attachment attachment, ByteArrayOutputStream out)
      throws IOException {
    StringBuilder head = new StringBuilder();
    field(head, "Content-Type", HeaderText.mediaType(attachment.mediaType()));
    field(head, "Content-Disposition", "attachment;" + HeaderText.fileName(attachment.name()));
    field(head, "Content-Transfer-Encoding", "base64");
    print(out, head.append(CRLF));
    try (InputStream content = attachment.content().open()) {
      out.write(Base64.getMimeEncoder().encode(content.readAllBytes()));
    }
  }

  private static void field(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append(CRLF);
  }

  private static void print(ByteArrayOutputStream out, CharSequence ascii) throws IOException {
    out.write(ascii.toString().getBytes(StandardCharsets.UTF_8));
  }
}
