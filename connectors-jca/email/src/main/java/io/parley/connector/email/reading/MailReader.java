package io.parley.connector.email.reading;

import io.parley.connector.Attachment;
import io.parley.connector.Channel;
import io.parley.connector.Content;
import io.parley.connector.Handle;
import io.parley.connector.InboundEvent.DeliveryReported;
import io.parley.connector.InboundEvent.MessageReceived;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the mails of one account.
 *
 * <p>Hints of a message: {@code email.refused} (code of {@link Refusal}), {@code email.reply-to},
 * {@code email.to}, {@code email.sender} ({@code missing} where no sender can be read).
 */
public final class MailReader {
  /** Stands for a sender who cannot be read; RFC 2606 keeps the domain from existing. */
  static final String NO_SENDER = "unknown@sender.invalid";

  private static final int LONGEST_HINT = 1_000;
  private static final int LONGEST_SUBJECT = 500;

  private final Mailbox mailbox;

  public MailReader(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  /** What the mail is; a mail beyond limits or repair is a message that says so. */
  public Reading read(RawMail mail, MailPlace place) throws IOException {
    if (mail.refusal().isPresent()) {
      return refused(mail, place, mail.refusal().get());
    }
    try (InputStream in = mail.open()) {
      return understood(MimeReader.read(in, mailbox.limits()), mail, place);
    } catch (RefusedException e) {
      return refused(mail, place, e.refusal());
    }
  }

  private Reading understood(MimePart root, RawMail mail, MailPlace place) throws IOException {
    if (OwnMail.isOwn(root.headers(), mailbox.account())) {
      return new Reading.OwnMailBack();
    }
    String id = id(root.headers(), mail, place);
    Optional<DeliveryStatus> status = DeliveryStatus.in(root, mailbox.limits());
    if (status.isPresent()) {
      return report(status.get(), id, place);
    }
    BodyChoice choice = new BodyChoice(mailbox.limits().textBytes());
    BodyChoice.Body body = choice.of(root);
    ThreadReader thread = new ThreadReader(root.headers(), mailbox.address());
    Content content = Written.of(body, shortened(thread.subject(), LONGEST_SUBJECT));
    return message(root.headers(), new Message(id, content, attachments(choice), ""), place);
  }

  private Reading refused(RawMail mail, MailPlace place, Refusal why) throws IOException {
    MailHeaders headers;
    try (InputStream in = mail.openBeginning()) {
      headers = MimeReader.readHeaders(in, mailbox.limits());
    }
    if (OwnMail.isOwn(headers, mailbox.account())) {
      return new Reading.OwnMailBack();
    }
    ThreadReader thread = new ThreadReader(headers, mailbox.address());
    String subject = shortened(thread.subject(), LONGEST_SUBJECT);
    Content content = new Content(Content.Kind.TEXT, subject, why.notice(), "", "");
    String id = id(headers, mail, place);
    return message(headers, new Message(id, content, List.of(), why.code()), place);
  }

  private record Message(String id, Content content, List<Attachment> files, String refusal) {}

  private Reading message(MailHeaders headers, Message message, MailPlace place) {
    Handle sender = sender(headers);
    return new Reading.News(
        new MessageReceived(
            mailbox.account(),
            Channel.EMAIL,
            message.id,
            sender,
            SentDate.of(headers.raw("date"), place.receivedAt()),
            message.content,
            message.files,
            new ThreadReader(headers, mailbox.address()).threading(),
            AutomaticMail.is(headers, sender.value(), mailbox.address()),
            hints(headers, sender, message.refusal)));
  }

  private Reading report(DeliveryStatus status, String id, MailPlace place) {
    return new Reading.News(
        new DeliveryReported(
            mailbox.account(),
            id,
            status.messageId(),
            status.report(),
            status.status(),
            place.receivedAt()));
  }

  private String id(MailHeaders headers, RawMail mail, MailPlace place) throws IOException {
    String messageId = new ThreadReader(headers, mailbox.address()).messageId();
    return messageId.isEmpty() ? place.id() : messageId + "#" + Fingerprint.of(headers, mail);
  }

  private static Handle sender(MailHeaders headers) {
    for (String name : List.of("from", "sender", "return-path")) {
      List<Addresses.Person> people = Addresses.of(headers.raw(name));
      if (!people.isEmpty()) {
        Addresses.Person first = people.get(0);
        return new Handle(Handle.Kind.EMAIL_ADDRESS, first.address(), first.name());
      }
    }
    return new Handle(Handle.Kind.EMAIL_ADDRESS, NO_SENDER, "");
  }

  private static List<Attachment> attachments(BodyChoice choice) {
    List<Attachment> attachments = new ArrayList<>();
    for (MimePart part : choice.attachments()) {
      byte[] content = part.content();
      String name = AttachmentName.of(part.givenName(), part.type(), attachments.size() + 1);
      attachments.add(
          new Attachment(
              name,
              part.type(),
              content.length,
              part.contentId(),
              () -> new ByteArrayInputStream(content)));
    }
    return attachments;
  }

  private static Map<String, String> hints(MailHeaders headers, Handle sender, String refusal) {
    Map<String, String> hints = new LinkedHashMap<>();
    hints.put("email.refused", refusal);
    hints.put("email.reply-to", shortened(headers.text("reply-to"), LONGEST_HINT));
    hints.put("email.to", shortened(headers.text("to"), LONGEST_HINT));
    hints.put("email.sender", sender.value().equals(NO_SENDER) ? "missing" : "");
    hints.values().removeIf(String::isEmpty);
    return hints;
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : RawText.clean(text.substring(0, longest));
  }
}
