package io.parley.connector.email.reading;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** When a mail was sent, as far as its sender can be believed. */
final class SentDate {
  private static final Duration FUTURE = Duration.ofMinutes(5);
  private static final Duration PAST = Duration.ofDays(30);

  private SentDate() {}

  /** The date header, or when the server received the mail where the header is not plausible. */
  static Instant of(String header, Instant receivedAt) {
    String bare = header.replaceAll("\\([^()]*\\)", " ").replaceAll("\\s+", " ").strip();
    try {
      Instant said = ZonedDateTime.parse(bare, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      boolean plausible =
          said.isBefore(receivedAt.plus(FUTURE)) && said.isAfter(receivedAt.minus(PAST));
      return plausible ? said : receivedAt;
    } catch (DateTimeException e) {
      return receivedAt;
    }
  }
}
