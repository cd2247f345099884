package io.parley.connector.email;

import io.parley.connector.AccountSettings;
import io.parley.connector.email.mailbox.MailboxWatch;
import io.parley.connector.email.sending.SmtpSender;
import io.parley.connector.spi.OpenAccounts;

/** One served mail account. */
record EmailAccount(AccountSettings settings, MailboxWatch watch, SmtpSender sender)
    implements OpenAccounts.Account {
  @Override
  public void close() {
    watch.close();
  }
}
