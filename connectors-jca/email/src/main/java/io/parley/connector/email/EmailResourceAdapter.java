package io.parley.connector.email;

import io.parley.connector.email.mailbox.Pace;
import io.parley.connector.email.server.HostGuard;
import io.parley.connector.spi.ChannelConnector;
import io.parley.connector.spi.ChannelResourceAdapter;
import io.parley.connector.spi.Delivery;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Objects;

/** The adapter for mail accounts: IMAP in, SMTP out. */
@Connector(
    displayName = "Parley email",
    vendorName = "Parley",
    eisType = "Email",
    version = "1.0",
    transactionSupport = TransactionSupportLevel.NoTransaction)
public class EmailResourceAdapter extends ChannelResourceAdapter {
  private static final System.Logger LOG = System.getLogger(EmailResourceAdapter.class.getName());

  private final Pace pace;

  // No default value in the annotation: Liberty prefers it to what server.xml says.
  @ConfigProperty(
      type = String.class,
      description =
          "Hosts, separated by commas, that may be connected to although they are private; empty"
              + " for none. Whoever may set a mail server can reach every port of these hosts.")
  private String allowedHosts;

  public EmailResourceAdapter() {
    this(Pace.usual());
  }

  EmailResourceAdapter(Pace pace) {
    this.pace = pace;
  }

  public String getAllowedHosts() {
    return allowedHosts;
  }

  public void setAllowedHosts(String allowedHosts) {
    this.allowedHosts = allowedHosts;
  }

  @Override
  protected ChannelConnector connector(Delivery inbound) {
    HostGuard guard = HostGuard.of(allowedHosts);
    // open-liberty #34560: properties of an embedded adapter are sometimes not applied.
    LOG.log(Level.INFO, "Email connector starts, allowed hosts: {0}", guard);
    return new EmailConnector(inbound, pace, guard, Clock.systemUTC());
  }

  @Override
  public boolean equals(Object other) {
    return other != null
        && other.getClass() == getClass()
        && Objects.equals(allowedHosts, ((EmailResourceAdapter) other).allowedHosts);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(allowedHosts);
  }
}
