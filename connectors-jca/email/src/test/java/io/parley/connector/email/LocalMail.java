package io.parley.connector.email;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.parley.connector.AccountKey;
import io.parley.connector.AccountSettings;
import io.parley.connector.Channel;
import io.parley.connector.ChannelConnection;
import io.parley.connector.Handle;
import io.parley.connector.InboundEvent.MessageReceived;
import io.parley.connector.OutboundMessage;
import io.parley.connector.Threading;
import io.parley.connector.email.mailbox.Pace;
import io.parley.connector.email.reading.MailPlace;
import io.parley.connector.email.reading.MailReader;
import io.parley.connector.email.reading.Mailbox;
import io.parley.connector.email.reading.MimeLimits;
import io.parley.connector.email.reading.RawMail;
import io.parley.connector.email.reading.Reading;
import io.parley.connector.spi.BackOff;
import io.parley.connector.spi.ChannelManagedConnectionFactory;
import io.parley.connector.spi.ChannelPlatform;
import io.parley.connector.spi.ChannelResourceAdapter;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** IMAP by GreenMail and SMTP by script, on loopback. */
public final class LocalMail implements ChannelPlatform {
  static final String PASSWORD = "imap-secret-5";

  private GreenMail imap =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private int port;
  private final ScriptedSmtp smtp = new ScriptedSmtp();

  public LocalMail() {
    imap.start();
  }

  void stopImap() {
    port = imap.getImap().getPort();
    imap.stop();
  }

  /** Comes back on the same port, having forgotten everything. */
  void startImapAgain() {
    imap = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    imap.start();
  }

  void createFolder(AccountSettings account, String name) throws Exception {
    imap.getManagers().getImapHostManager().createMailbox(user(account), name);
  }

  static Pace quick() {
    BackOff quick = new BackOff(Duration.ofMillis(50), Duration.ofMillis(200));
    return new Pace(quick, quick, quick);
  }

  @Override
  public ChannelResourceAdapter adapter() {
    EmailResourceAdapter adapter = new EmailResourceAdapter(quick());
    adapter.setAllowedHosts("127.0.0.1");
    return adapter;
  }

  @Override
  public ChannelManagedConnectionFactory connections() {
    return new EmailManagedConnectionFactory();
  }

  @Override
  public AccountSettings account(AccountKey key) {
    return account(key, Map.of());
  }

  AccountSettings account(AccountKey key, Map<String, String> more) {
    String address = key.value() + "@support.test";
    try {
      imap.getUserManager().createUser(address, address, PASSWORD);
    } catch (UserException e) {
      // It is there already.
    }
    Map<String, String> settings = new HashMap<>();
    settings.put("address", address);
    settings.put("name", "Support 支持");
    settings.put("imap.host", "127.0.0.1");
    settings.put("imap.port", Integer.toString(imap.getImap().getPort()));
    settings.put("imap.security", "plain");
    settings.put("smtp.host", "127.0.0.1");
    settings.put("smtp.port", Integer.toString(smtp.port()));
    settings.put("smtp.security", "plain");
    settings.putAll(more);
    Map<String, String> secrets =
        Map.of("imap.password", PASSWORD, "smtp.password", ScriptedSmtp.PASSWORD);
    return new AccountSettings(key, Channel.EMAIL, settings, secrets);
  }

  @Override
  public AccountSettings wrongSecret(AccountSettings account) {
    return new AccountSettings(
        account.key(), account.channel(), account.settings(), Map.of("imap.password", "wrong"));
  }

  @Override
  public void customerWrites(ChannelConnection connection, AccountSettings account, String text) {
    deliver(
        account,
        "From: Ann <ann@customer.test>\r\nTo: "
            + account.setting("address", "")
            + "\r\nSubject: Help\r\nMessage-ID: <"
            + Integer.toHexString(text.hashCode())
            + "@customer.test>\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: text/plain; charset=UTF-8\r\n"
            + "Content-Transfer-Encoding: 8bit\r\n\r\n"
            + text
            + "\r\n");
  }

  /** Puts a raw mail into the account's inbox. */
  void deliver(AccountSettings account, String raw) {
    try {
      MimeMessage mail =
          new MimeMessage(
              jakarta.mail.Session.getInstance(new java.util.Properties()),
              new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
      user(account).deliver(mail);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private GreenMailUser user(AccountSettings account) {
    return imap.getUserManager().getUser(account.setting("address", ""));
  }

  @Override
  public void repeatUnacknowledged(ChannelConnection connection) {
    // Mails stay where they are.
  }

  @Override
  public boolean acknowledged(AccountSettings account, String text) {
    return messages(account, "INBOX").stream()
        .anyMatch(m -> m.isSet(Flags.Flag.SEEN) && raw(m).contains(text));
  }

  List<StoredMessage> messages(AccountSettings account, String folder) {
    ImapHostManager host = imap.getManagers().getImapHostManager();
    try {
      MailFolder inbox =
          folder.equals("INBOX")
              ? host.getInbox(user(account))
              : host.getFolder(user(account), folder);
      return inbox.getMessages();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String raw(StoredMessage message) {
    try (java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
      message.getMimeMessage().writeTo(out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public OutboundMessage answer(AccountSettings account, String text) {
    return new OutboundMessage(
        account.key(),
        "01920000-0000-7000-8000-000000000001",
        new Handle(Handle.Kind.EMAIL_ADDRESS, "ann@customer.test", "Ann"),
        "Re: Help",
        text,
        List.of(),
        "token123",
        Threading.NONE);
  }

  @Override
  public List<String> sent(AccountSettings account) {
    return smtp.mails().stream().map(mail -> read(mail).content().text()).toList();
  }

  /** How another account would read a sent mail. */
  static MessageReceived read(String mail) {
    Mailbox customer =
        new Mailbox(
            new AccountKey("customer-1"),
            "ann@customer.test",
            MimeLimits.ofBytes(MimeLimits.DEFAULT_BYTES));
    try (RawMail raw =
        RawMail.take(
            new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)),
            MimeLimits.DEFAULT_BYTES)) {
      Reading reading =
          new MailReader(customer).read(raw, new MailPlace("INBOX", 1, 1, Instant.EPOCH));
      return (MessageReceived) ((Reading.News) reading).event();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void refuseAnswers() {
    smtp.mode(ScriptedSmtp.Mode.REFUSE_RECIPIENT);
  }

  @Override
  public void deferAnswers() {
    smtp.mode(ScriptedSmtp.Mode.DEFER_RECIPIENT);
  }

  @Override
  public void close() {
    imap.stop();
    smtp.close();
  }
}
