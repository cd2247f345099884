package io.parley.connector.email.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountSettings;
import io.parley.connector.Attachment;
import io.parley.connector.Channel;
import io.parley.connector.Handle;
import io.parley.connector.InboundEvent.MessageReceived;
import io.parley.connector.OutboundMessage;
import io.parley.connector.SendOutcome;
import io.parley.connector.SendOutcome.Deferred;
import io.parley.connector.SendOutcome.Refused;
import io.parley.connector.SendOutcome.Sent;
import io.parley.connector.SendOutcome.Unknown;
import io.parley.connector.Threading;
import io.parley.connector.email.ScriptedSmtp;
import io.parley.connector.email.ScriptedSmtp.Mode;
import io.parley.connector.email.SentMails;
import io.parley.connector.email.server.EmailSettings;
import io.parley.connector.email.server.HostGuard;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpSenderTest {
  private static final String MESSAGE = "01920000-aaaa";
  private static final String ID = "<parley.01920000-aaaa@support.test>";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

  private final ScriptedSmtp smtp = new ScriptedSmtp();

  @AfterEach
  void close() {
    smtp.close();
  }

  private SmtpSender sender(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("address", "help@support.test");
    settings.put("name", "Harbor & Pine 支持");
    settings.put("imap.host", "127.0.0.1");
    settings.put("smtp.host", "127.0.0.1");
    settings.put("smtp.port", Integer.toString(smtp.port()));
    settings.put("smtp.security", "plain");
    settings.putAll(more);
    return new SmtpSender(
        new EmailSettings(
            new AccountSettings(
                new AccountKey("account-1"),
                Channel.EMAIL,
                settings,
                Map.of("smtp.password", ScriptedSmtp.PASSWORD)),
            HostGuard.of("127.0.0.1")),
        CLOCK);
  }

  private static OutboundMessage answer(String subject, String text, Attachment... files) {
    return new OutboundMessage(
        new AccountKey("account-1"),
        MESSAGE,
        new Handle(Handle.Kind.EMAIL_ADDRESS, "ann@customer.test", "Änn 安"),
        subject,
        text,
        List.of(files),
        "token123",
        new Threading("", List.of("<2@customer.test>#0123456789abcdef", "INBOX/1/2", "<1@x>")));
  }

  private SendOutcome send(Mode mode) {
    smtp.mode(mode);
    return sender(Map.of()).send(answer("Re: x", "hi"));
  }

  @Test
  void acceptedMailIsSentUnderAnIdThatIsTheSameOnEveryTry() {
    assertThat(send(Mode.ACCEPT)).isEqualTo(new Sent(ID));
    assertThat(send(Mode.ACCEPT)).isEqualTo(new Sent(ID));
    assertThat(smtp.mails()).hasSize(2).allSatisfy(m -> assertThat(m).contains(ID));
  }

  @ParameterizedTest
  @CsvSource({"REFUSE_RECIPIENT, smtp.550", "REFUSE_AFTER_DATA, smtp.554"})
  void whatTheServerRefusesForGoodIsRefused(Mode mode, String code) {
    assertThat(send(mode))
        .isInstanceOfSatisfying(
            Refused.class,
            r -> {
              assertThat(r.code()).isEqualTo(code);
              assertThat(r.detail()).isNotBlank().doesNotContain("\n");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "DEFER_RECIPIENT, smtp.451",
    "DEFER_AFTER_DATA, smtp.452",
    "DROP_AT_GREETING, smtp.broken-off",
    "DROP_AT_RECIPIENT, smtp.broken-off"
  })
  void whatCertainlyDidNotLeaveIsDeferred(Mode mode, String code) {
    assertThat(send(mode))
        .isInstanceOfSatisfying(Deferred.class, d -> assertThat(d.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource({"DROP_AFTER_DATA", "DROP_IN_DATA"})
  void silenceAfterTheMailWasWrittenIsUnknown(Mode mode) {
    assertThat(send(mode)).isEqualTo(new Unknown("smtp.no-answer"));
  }

  @Test
  void serverThatIsNotThereDefers() {
    smtp.close();
    assertThat(send(Mode.ACCEPT))
        .isInstanceOfSatisfying(
            Deferred.class, d -> assertThat(d.code()).isEqualTo("smtp.unreachable"));
  }

  @Test
  void refusedLogInDefersUntilAnAdministratorHasLooked() {
    AccountSettings account =
        new AccountSettings(
            new AccountKey("account-1"),
            Channel.EMAIL,
            Map.of(
                "address", "help@support.test",
                "imap.host", "127.0.0.1",
                "smtp.host", "127.0.0.1",
                "smtp.port", Integer.toString(smtp.port()),
                "smtp.security", "plain"),
            Map.of("smtp.password", "wrong"));
    SendOutcome outcome =
        new SmtpSender(new EmailSettings(account, HostGuard.of("127.0.0.1")), CLOCK)
            .send(answer("x", "y"));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Deferred.class, d -> assertThat(d.code()).isEqualTo("smtp.login-refused"));
  }

  @ParameterizedTest
  @CsvSource({"no-address", "ann@", "'a@b.test\r\nBcc: c@d.test'", "änn@customer.test"})
  void recipientThatIsNoAddressIsRefused(String recipient) {
    OutboundMessage message =
        new OutboundMessage(
            new AccountKey("account-1"),
            MESSAGE,
            new Handle(Handle.Kind.EMAIL_ADDRESS, recipient, ""),
            "x",
            "y",
            List.of(),
            "",
            Threading.NONE);
    assertThat(sender(Map.of()).send(message))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.code()).isEqualTo("smtp.address-invalid"));
    assertThat(smtp.mails()).isEmpty();
  }

  @Test
  void sentMailSaysTheSameWhenItIsRead() {
    String text = "您好，Ann!\n.leading dot\n" + "long line ".repeat(200) + "\nGrüße";
    Attachment file =
        new Attachment(
            "发票 \"1\".pdf",
            "application/pdf",
            4,
            "",
            () -> new ByteArrayInputStream("%PDF".getBytes(StandardCharsets.US_ASCII)));
    sender(Map.of()).send(answer("Re: 您的包裹 ø " + "很长的主题".repeat(20), text, file));
    MessageReceived read = SentMails.read(smtp.mails().get(0));
    assertThat(read.content().text()).isEqualTo(text);
    assertThat(read.content().subject()).isEqualTo("Re: 您的包裹 ø " + "很长的主题".repeat(20));
    assertThat(read.sender().displayName()).isEqualTo("Harbor & Pine 支持");
    assertThat(read.attachments())
        .singleElement()
        .satisfies(a -> assertThat(a.name()).isEqualTo("发票 _1_.pdf"));
    assertThat(read.threading().references()).containsExactly("<2@customer.test>", "<1@x>");
    assertThat(smtp.mails().get(0).lines()).allSatisfy(l -> assertThat(l.length()).isLessThan(998));
  }

  @Test
  void replyTokenStandsInTheSubjectOrInTheAddress() {
    sender(Map.of()).send(answer("Re: x", "y"));
    assertThat(smtp.mails().get(0))
        .contains("Subject: Re: x [#token123]")
        .doesNotContain("\nReply-To");
    sender(Map.of("address.plus", "true")).send(answer("Re: x", "y"));
    assertThat(smtp.mails().get(1))
        .contains("Subject: Re: x\r\n")
        .contains("<help+token123@support.test>");
  }

  @Test
  void nothingInAFieldCanBeginAnotherHeader() {
    sender(Map.of()).send(answer("x\r\nBcc: evil@b.test\r\n\r\nbody", "y"));
    assertThat(smtp.mails().get(0).lines()).noneMatch(line -> line.startsWith("Bcc:"));
  }
}
