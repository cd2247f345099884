package io.parley.connector.email;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountProbe;
import io.parley.connector.AccountSettings;
import io.parley.connector.InboundEvent;
import io.parley.connector.InboundEvent.MessageReceived;
import io.parley.connector.email.reading.OwnMail;
import io.parley.connector.spi.ContractRun;
import jakarta.mail.Flags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private static final AccountKey KEY = new AccountKey("mailbox-1");

  private final LocalMail mail = new LocalMail();
  private ContractRun run;

  @BeforeEach
  void start() throws Exception {
    run = new ContractRun(mail);
  }

  @AfterEach
  void stop() {
    run.close();
  }

  private AccountSettings open(Map<String, String> more) {
    AccountSettings account = mail.account(KEY, more);
    run.connection().openAccount(account);
    return account;
  }

  private void write(AccountSettings account, String text) {
    mail.customerWrites(run.connection(), account, text);
  }

  @Test
  void idleTellsOfAMailWithinASecond() {
    AccountSettings account = open(Map.of("imap.poll-seconds", "3600"));
    write(account, "first");
    run.awaitAcknowledged(account, "first");
    List<Duration> waits = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 5; i++) {
      String text = "idle " + i;
      Instant begun = Instant.now();
      write(account, text);
      run.awaitAcknowledged(account, text);
      waits.add(Duration.between(begun, Instant.now()));
    }
    assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(1)));
  }

  @Test
  void mailsThatComeWhileOthersAreTakenAreNotForgotten() {
    AccountSettings account = open(Map.of("imap.poll-seconds", "3600"));
    run.endpoints()
        .during(
            event -> {
              if (run.endpoints().tried().size() < 20) {
                write(account, "chain " + run.endpoints().tried().size());
              }
            });
    write(account, "chain 0");
    await()
        .dontCatchUncaughtExceptions()
        .atMost(10, SECONDS)
        .until(() -> run.endpoints().messages().size() == 20);
  }

  @Test
  void idleIsRenewedAndStillTells() {
    AccountSettings account = open(Map.of("imap.idle-seconds", "1"));
    write(account, "before");
    run.awaitAcknowledged(account, "before");
    await().dontCatchUncaughtExceptions().pollDelay(Duration.ofMillis(2500)).until(() -> true);
    write(account, "after");
    run.awaitAcknowledged(account, "after");
    assertThat(run.endpoints().messages()).hasSize(2);
  }

  @Test
  void orderOfOneMailboxIsKeptThroughRefusals() {
    AccountSettings account = mail.account(KEY);
    List<String> texts = IntStream.range(0, 10).mapToObj(i -> "number " + i).toList();
    texts.forEach(text -> write(account, text));
    run.endpoints().failOn(event -> text(event).equals("number 4") && triesOf("number 4") < 3);
    run.connection().openAccount(account);
    run.awaitAcknowledged(account, "number 9");
    assertThat(run.endpoints().messages())
        .extracting(MailboxTest::text)
        .containsExactlyElementsOf(texts);
  }

  private long triesOf(String text) {
    return run.endpoints().tried().stream().filter(event -> text(event).equals(text)).count();
  }

  private static String text(InboundEvent event) {
    return ((MessageReceived) event).content().text();
  }

  @Test
  void mailThatIsNeverTakenDoesNotHoldUpItsNeighboursForEver() {
    AccountSettings account = mail.account(KEY);
    write(account, "poison");
    write(account, "neighbour");
    run.endpoints().failOn(event -> text(event).equals("poison"));
    run.connection().openAccount(account);
    run.awaitAcknowledged(account, "neighbour");
    assertThat(mail.acknowledged(account, "poison")).isFalse();
    run.endpoints().recover();
    run.awaitAcknowledged(account, "poison");
  }

  @Test
  void lostServerIsFoundAgain() {
    AccountSettings account = open(Map.of());
    write(account, "before");
    run.awaitAcknowledged(account, "before");
    mail.stopImap();
    assertThat(run.connection().probe(account).code()).isEqualTo("imap.unreachable");
    mail.startImapAgain();
    mail.account(KEY);
    write(account, "after");
    run.awaitAcknowledged(account, "after");
  }

  @Test
  void manyAccountsAreServedByOneAdapter() {
    List<AccountSettings> accounts = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      accounts.add(mail.account(new AccountKey("account-" + (100 + i))));
      run.connection().openAccount(accounts.get(i));
    }
    accounts.forEach(account -> write(account, "to " + account.key()));
    accounts.forEach(account -> run.awaitAcknowledged(account, "to " + account.key()));
    assertThat(run.endpoints().messages())
        .hasSize(30)
        .allSatisfy(m -> assertThat(m.content().text()).isEqualTo("to " + m.account()));
    run.stop();
    await()
        .dontCatchUncaughtExceptions()
        .atMost(2, SECONDS)
        .until(() -> run.leftThreads().isEmpty());
  }

  @Test
  void ownMailIsSeenAndNotDelivered() {
    AccountSettings account = open(Map.of());
    mail.deliver(
        account,
        "From: a@b.test\r\nSubject: loop\r\nX-Parley-Loop: "
            + OwnMail.mark(KEY)
            + "\r\n\r\nown words\r\n");
    run.awaitAcknowledged(account, "own words");
    assertThat(run.endpoints().tried()).isEmpty();
  }

  @Test
  void mailThatIsTooLargeIsToldWithoutBeingFetched() {
    AccountSettings account = open(Map.of("mail.max-bytes", "10000"));
    write(account, "y".repeat(60_000) + "end");
    run.awaitAcknowledged(account, "yend");
    MessageReceived message = run.endpoints().messages().get(0);
    assertThat(message.hints()).containsEntry("email.refused", "too-large");
    assertThat(message.sender().value()).isEqualTo("ann@customer.test");
    assertThat(message.content().subject()).isEqualTo("Help");
  }

  @Test
  void takenMailIsMovedWhereThatIsWanted() throws Exception {
    AccountSettings account = mail.account(KEY, Map.of("imap.move-to", "Done"));
    mail.createFolder(account, "Done");
    run.connection().openAccount(account);
    write(account, "move me");
    await()
        .dontCatchUncaughtExceptions()
        .atMost(10, SECONDS)
        .until(() -> mail.messages(account, "Done").size() == 1);
    await()
        .dontCatchUncaughtExceptions()
        .atMost(10, SECONDS)
        .until(() -> mail.messages(account, "INBOX").isEmpty());
    assertThat(mail.messages(account, "Done").get(0).isSet(Flags.Flag.SEEN)).isTrue();
    write(account, "me too");
    await()
        .dontCatchUncaughtExceptions()
        .atMost(10, SECONDS)
        .until(() -> run.endpoints().messages().size() == 2);
  }

  @Test
  void probeTellsWhatIsWrong() {
    assertThat(probe(Map.of()).ok()).isTrue();
    assertThat(probe(Map.of("imap.user", "nobody")).code()).isEqualTo("imap.login-refused");
    assertThat(probe(Map.of("imap.folder", "Nowhere")).code()).isEqualTo("imap.folder-missing");
    assertThat(probe(Map.of("imap.move-to", "Nowhere")).code()).isEqualTo("imap.folder-missing");
    assertThat(probe(Map.of("imap.host", "localhost")).code()).isEqualTo("imap.address-refused");
    assertThat(probe(Map.of("smtp.host", "10.0.0.1")).code()).isEqualTo("smtp.address-refused");
    assertThat(probe(Map.of("smtp.port", "1")).code()).isEqualTo("smtp.unreachable");
    assertThat(probe(Map.of("smtp.security", "starttls")).code()).isEqualTo("smtp.tls-failed");
    assertThat(probe(Map.of("imap.security", "starttls")).code()).isEqualTo("imap.tls-failed");
    assertThat(probe(Map.of("imap.port", "x")).code()).isEqualTo("email.setting-invalid");
  }

  private AccountProbe probe(Map<String, String> more) {
    return run.connection().probe(mail.account(KEY, more));
  }

  @Test
  void accountWithSettingsOfNoUseIsNotOpened() {
    AccountSettings account = mail.account(KEY, Map.of("imap.host", " "));
    assertThatThrownBy(() -> run.connection().openAccount(account))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("imap.host");
  }
}
