package io.parley.connector.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.connector.Attachment;
import io.parley.connector.Handle;
import io.parley.connector.InboundEvent.MessageReceived;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailReaderTest {
  private static final String ALTERNATIVE =
      Mails.HEAD
          + """
          Content-Type: multipart/mixed; boundary=m

          --m
          Content-Type: multipart/alternative; boundary=a

          --a
          Content-Type: text/plain; charset=utf-8

          Plain words
          --a
          Content-Type: multipart/related; boundary=r

          --r
          Content-Type: text/html; charset=utf-8

          <p>Rich <b>words</b> <img src="cid:pic1@x"></p>
          --r
          Content-Type: image/png
          Content-ID: <pic1@x>
          Content-Transfer-Encoding: base64

          iVBORw0KGgo=
          --r--
          --a--
          --m
          Content-Type: application/pdf
          Content-Disposition: attachment; filename*0*=UTF-8''%E5%8F%91; filename*1="票.pdf"
          Content-Transfer-Encoding: base64

          JVBERi0=
          --m--
          """;

  @Test
  void senderSubjectAndDateAreRead() {
    MessageReceived message = Mails.plain("Hello");
    assertThat(message.sender())
        .isEqualTo(new Handle(Handle.Kind.EMAIL_ADDRESS, "ann@customer.test", "Ann Miller"));
    assertThat(message.content().subject()).isEqualTo("Where is my parcel");
    assertThat(message.sentAt()).isEqualTo(Instant.parse("2026-03-01T09:59:00Z"));
    assertThat(message.automatic()).isFalse();
    assertThat(message.hints()).doesNotContainKey("email.refused");
  }

  @Test
  void ofAlternativesBothRenderingsAreKept() {
    MessageReceived message = Mails.message(ALTERNATIVE);
    assertThat(message.content().text()).isEqualTo("Plain words");
    assertThat(message.content().html()).contains("<b>words</b>").contains("cid:pic1");
  }

  @Test
  void picturesAndFilesAreAttachmentsUnderSafeNames() {
    MessageReceived message = Mails.message(ALTERNATIVE);
    assertThat(message.attachments()).extracting(Attachment::contentId).contains("pic1@x", "");
    assertThat(message.attachments()).extracting(Attachment::name).contains("attachment-1.png");
    Attachment pdf = message.attachments().get(1);
    assertThat(pdf.mediaType()).isEqualTo("application/pdf");
    assertThat(pdf.name()).endsWith(".pdf");
    assertThat(Mails.content(pdf)).isEqualTo("%PDF-");
    assertThat(pdf.size()).isEqualTo(5);
  }

  @Test
  void encodedSubjectAndNameAreDecoded() {
    MessageReceived message =
        Mails.message(
            """
            From: =?UTF-8?B?546L5bCP5piO?= <wang@customer.test>
            Subject: =?gb2312?B?0e/X08vNu/XOyszi?= =?UTF-8?Q?_ol=C3=A9?=

            hi
            """);
    assertThat(message.sender().displayName()).isEqualTo("王小明");
    assertThat(message.content().subject()).startsWith("扬子送货问题").endsWith("olé");
  }

  @Test
  void rawHeadersInUtf8OrGbkAreRead() throws Exception {
    ByteArrayOutputStream gbk = new ByteArrayOutputStream();
    gbk.write("From: a@b.test\r\nSubject: 订单问题\r\n\r\nhi".getBytes(Charset.forName("GBK")));
    assertThat(Mails.message(gbk.toByteArray()).content().subject()).isEqualTo("订单问题");
    assertThat(Mails.message("From: a@b.test\nSubject: 订单问题\n\nhi").content().subject())
        .isEqualTo("订单问题");
  }

  @Test
  void gbkBodyThatSaysGb2312IsReadWithTheWiderSet() throws Exception {
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    mail.write(Mails.bytes(Mails.HEAD + "Content-Type: text/plain; charset=gb2312\n\n"));
    mail.write("朱镕基 喆".getBytes(Charset.forName("GB18030")));
    assertThat(Mails.message(mail.toByteArray()).content().text()).isEqualTo("朱镕基 喆");
  }

  @Test
  void identityIsMessageIdWithFingerprintAndDoesNotDependOnTheWay() {
    String id = Mails.plain("one").providerMessageId();
    assertThat(id).matches("<m1@customer\\.test>#[0-9a-f]{16}");
    assertThat(
            Mails.message(
                    "Received: by another\n"
                        + Mails.HEAD
                        + "Content-Type: text/plain; charset=utf-8\n\none")
                .providerMessageId())
        .isEqualTo(id);
    assertThat(Mails.plain("two").providerMessageId()).isNotEqualTo(id);
  }

  @Test
  void withoutMessageIdThePlaceIsTheIdentity() {
    assertThat(Mails.message("From: a@b.test\n\nhi").providerMessageId()).isEqualTo("INBOX/7/42");
  }

  @Test
  void replyTokenIsFoundInThePlusAddressWithItsCase() {
    MessageReceived message =
        Mails.message("From: a@b.test\nTo: x@y.test\nCc: Help+AbC-123@Support.test\n\nhi");
    assertThat(message.threading().replyToken()).isEqualTo("AbC-123");
  }

  @Test
  void replyTokenIsFoundInTheSubjectAndNotShown() {
    MessageReceived message = Mails.message("From: a@b.test\nSubject: Re: Parcel [#AbC123x]\n\nhi");
    assertThat(message.threading().replyToken()).isEqualTo("AbC123x");
    assertThat(message.content().subject()).isEqualTo("Re: Parcel");
  }

  @Test
  void referencesAreNearestFirst() {
    MessageReceived message =
        Mails.message("From: a@b.test\nIn-Reply-To: <3@x>\nReferences: <1@x> <2@x>\n <3@x>\n\nhi");
    assertThat(message.threading().references()).containsExactly("<3@x>", "<2@x>", "<1@x>");
  }

  @Test
  void implausibleDateIsReplacedByTheServers() {
    assertThat(Mails.message("From: a@b.test\nDate: Mon, 1 Jan 2035 00:00:00 +0000\n\nhi").sentAt())
        .isEqualTo(Mails.RECEIVED);
  }

  @Test
  void ownMailThatComesBackIsKnownAndNobodyElsesIs() {
    String own = "X-Parley-Loop: " + OwnMail.mark(Mails.ACCOUNT) + "\nFrom: a@b.test\n\nhi";
    assertThat(Mails.reading(Mails.bytes(own))).isInstanceOf(Reading.OwnMailBack.class);
    String foreign = "X-Parley-Loop: 0123456789abcdef\nFrom: a@b.test\n\nhi";
    assertThat(Mails.message(foreign).automatic()).isTrue();
  }

  @Test
  void longTextBecomesAnAttachment() {
    MessageReceived message = Mails.plain("x".repeat(1_100_000));
    assertThat(message.content().text()).isEmpty();
    assertThat(message.attachments())
        .singleElement()
        .satisfies(a -> assertThat(a.name()).isEqualTo("attachment-1.txt"));
  }

  @Test
  void mailWithinTheMailStaysClosed() {
    MessageReceived message =
        Mails.message(
            Mails.HEAD
                + """
                Content-Type: multipart/mixed; boundary=m

                --m

                see below
                --m
                Content-Type: message/rfc822

                From: other@b.test
                Subject: inner

                inner words
                --m--
                """);
    assertThat(message.content().text()).isEqualTo("see below");
    assertThat(message.attachments())
        .singleElement()
        .satisfies(a -> assertThat(Mails.content(a)).contains("inner words"));
  }
}
