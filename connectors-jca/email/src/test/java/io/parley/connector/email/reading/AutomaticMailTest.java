package io.parley.connector.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.connector.InboundEvent.DeliveryReported;
import io.parley.connector.InboundEvent.DeliveryReported.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutomaticMailTest {
  private static final String OWN_ID = OwnMail.messageId("0192-a", Mails.ADDRESS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Return-Path: <>",
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated; x=y",
        "List-Id: <news.customer.test>",
        "Precedence: bulk",
        "Precedence: LIST",
        "Precedence: junk",
        "X-Auto-Response-Suppress: All",
        "X-Autoreply: yes",
        "Content-Type: multipart/report; boundary=x"
      })
  void machinesMailIsKnown(String header) {
    assertThat(Mails.message(header + "\nFrom: a@b.test\n\nhi").automatic()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAILER-DAEMON@b.test", "no-reply@b.test", Mails.ADDRESS})
  void sendersWhoCannotReadAreKnown(String sender) {
    assertThat(Mails.message("From: " + sender + "\n\nhi").automatic()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Auto-Submitted: no", "Return-Path: <a@b.test>", "Precedence: normal"})
  void peoplesMailIsNotAutomatic(String header) {
    assertThat(Mails.message(header + "\nFrom: a@b.test\n\nhi").automatic()).isFalse();
  }

  @Test
  void bounceOfOurMailReportsItsFailure() {
    DeliveryReported report =
        (DeliveryReported) ((Reading.News) Mails.reading(bounce("failed", OWN_ID))).event();
    assertThat(report.providerMessageId()).isEqualTo(OWN_ID);
    assertThat(report.report()).isEqualTo(Report.FAILED);
    assertThat(report.reason()).isEqualTo("5.1.1");
    assertThat(report.eventId()).isNotBlank();
  }

  @Test
  void bounceOfAnotherMailOrOnlyOfADelayIsForPeople() {
    for (byte[] mail : new byte[][] {bounce("failed", "<x@y.test>"), bounce("delayed", OWN_ID)}) {
      assertThat(Mails.message(mail).automatic()).isTrue();
      assertThat(Mails.message(mail).content().text()).contains("could not be delivered");
    }
  }

  private static byte[] bounce(String action, String original) {
    return Mails.bytes(
        """
        From: MAILER-DAEMON@customer.test
        Return-Path: <>
        Message-ID: <bounce1@customer.test>
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b

        Your mail could not be delivered.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.customer.test

        Final-Recipient: rfc822; ann@customer.test
        Action: %s
        Status: 5.1.1
        --b
        Content-Type: message/rfc822

        From: help@support.test
        Message-ID: %s
        Subject: Re: x

        old words
        --b--
        """
            .formatted(action, original));
  }
}
