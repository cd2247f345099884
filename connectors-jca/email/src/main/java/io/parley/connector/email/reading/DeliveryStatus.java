package io.parley.connector.email.reading;

import io.parley.connector.InboundEvent.DeliveryReported.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report of a mail server (RFC 3464) says of one of our mails.
 *
 * @param messageId of the mail that is reported on
 * @param status the enhanced code, for example {@code 5.1.1}; empty where delivered
 */
record DeliveryStatus(String messageId, Report report, String status) {
  private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*([a-z]{3,12})");
  private static final Pattern STATUS =
      Pattern.compile("(?im)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
  private static final Pattern ID = Pattern.compile("<[^<>\\s]{3,250}>");
  private static final int HEAD_BYTES = 65_536;
  private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final String UNKNOWN_FAILURE = "5.0.0";

  /**
   * The report in this mail, where it is one, tells an end and names a mail of ours; everything
   * else is for people to read.
   */
  static Optional<DeliveryStatus> in(MimePart mail, MimeLimits limits) {
    if (!mail.type().equals("multipart/report")) {
      return Optional.empty();
    }
    StringBuilder fields = new StringBuilder();
    String original = "";
    for (MimePart part : mail.parts()) {
      switch (part.type()) {
        case "message/delivery-status", "message/global-delivery-status" ->
            fields.append(part.text());
        case "message/rfc822", "message/global", "text/rfc822-headers", "message/rfc822-headers" ->
            original = originalId(part, limits);
        default -> {
          // The words for people.
        }
      }
    }
    return OwnMail.isOwnId(original) ? outcome(fields.toString(), original) : Optional.empty();
  }

  private static Optional<DeliveryStatus> outcome(String fields, String original) {
    Matcher action = ACTION.matcher(fields);
    String word = action.find() ? action.group(1).toLowerCase(Locale.ROOT) : "";
    Matcher status = STATUS.matcher(fields);
    String code = status.find() ? status.group(1) : UNKNOWN_FAILURE;
    return switch (word) {
      case "failed" -> Optional.of(new DeliveryStatus(original, Report.FAILED, code));
      case "delivered" -> Optional.of(new DeliveryStatus(original, Report.DELIVERED, ""));
      default -> Optional.empty();
    };
  }

  private static String originalId(MimePart part, MimeLimits limits) {
    byte[] content = part.content();
    byte[] head = Arrays.copyOf(content, Math.min(content.length, HEAD_BYTES) + END.length);
    System.arraycopy(END, 0, head, head.length - END.length, END.length);
    try {
      MailHeaders headers = MimeReader.readHeaders(new ByteArrayInputStream(head), limits);
      Matcher matcher = ID.matcher(headers.raw("message-id"));
      return matcher.find() ? matcher.group() : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
