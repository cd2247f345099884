package io.parley.connector.email;

import io.parley.connector.email.mailbox.Pace;
import io.parley.connector.spi.ChannelConnector;
import io.parley.connector.spi.ChannelResourceAdapter;
import io.parley.connector.spi.Delivery;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import java.time.Clock;

/** The adapter for mail accounts: IMAP in, SMTP out. */
@Connector(
    displayName = "Parley email",
    vendorName = "Parley",
    eisType = "Email",
    version = "1.0",
    transactionSupport = TransactionSupportLevel.NoTransaction)
public class EmailResourceAdapter extends ChannelResourceAdapter {
  private final Pace pace;

  public EmailResourceAdapter() {
    this(Pace.usual());
  }

  EmailResourceAdapter(Pace pace) {
    this.pace = pace;
  }

  @Override
  protected ChannelConnector connector(Delivery inbound) {
    return new EmailConnector(inbound, pace, Clock.systemUTC());
  }
}
