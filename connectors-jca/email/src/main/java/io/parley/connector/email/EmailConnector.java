package io.parley.connector.email;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountProbe;
import io.parley.connector.AccountSettings;
import io.parley.connector.Channel;
import io.parley.connector.OutboundMessage;
import io.parley.connector.ReplyPolicy;
import io.parley.connector.SendOutcome;
import io.parley.connector.email.mailbox.MailboxWatches;
import io.parley.connector.email.mailbox.Pace;
import io.parley.connector.email.sending.SmtpSender;
import io.parley.connector.email.server.EmailSettings;
import io.parley.connector.email.server.HostGuard;
import io.parley.connector.spi.ChannelConnector;
import io.parley.connector.spi.Delivery;
import io.parley.connector.spi.OpenAccounts;
import java.time.Clock;

/** Serves all mail accounts. */
final class EmailConnector implements ChannelConnector {
  private final OpenAccounts<EmailAccount> accounts = new OpenAccounts<>();
  private final MailboxWatches watches;
  private final HostGuard guard;
  private final Clock clock;

  EmailConnector(Delivery delivery, Pace pace, HostGuard guard, Clock clock) {
    watches = new MailboxWatches(delivery, pace);
    this.guard = guard;
    this.clock = clock;
  }

  /**
   * Opens an account without waiting for its servers.
   *
   * @throws IllegalArgumentException with the name of a setting that cannot be used
   */
  @Override
  public void openAccount(AccountSettings account) {
    EmailSettings settings = new EmailSettings(account, guard);
    accounts.open(
        account,
        opened ->
            new EmailAccount(
                opened, watches.begin(opened.key(), settings), new SmtpSender(settings, clock)));
  }

  @Override
  public void closeAccount(AccountKey account) {
    accounts.close(account);
  }

  @Override
  public AccountProbe probe(AccountSettings account) {
    return EmailProbe.of(account, guard);
  }

  @Override
  public ReplyPolicy replyPolicy(Channel channel) {
    return ReplyPolicy.UNLIMITED;
  }

  @Override
  public SendOutcome send(OutboundMessage message) {
    return accounts.require(message.account()).sender().send(message);
  }

  @Override
  public void stop() {
    accounts.stop();
    watches.close();
  }
}
