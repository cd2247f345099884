package io.parley.connector.social;

import io.parley.connector.spi.ChannelConnector;
import io.parley.connector.spi.ChannelResourceAdapter;
import io.parley.connector.spi.Delivery;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The resource adapter of all social platforms. Its accounts are opened by the application. */
@Connector(
    displayName = "Parley social",
    vendorName = "Parley",
    eisType = "social platforms",
    version = "1.0",
    transactionSupport = TransactionSupportLevel.NoTransaction)
public class SocialResourceAdapter extends ChannelResourceAdapter {
  private static final Logger LOG = Logger.getLogger(SocialResourceAdapter.class.getName());

  // No default value in the annotation: Liberty prefers it to what server.xml says.
  @ConfigProperty(
      type = String.class,
      description =
          "Hosts, separated by commas, that may be called although they are private or without TLS;"
              + " empty for none. Whoever may set a base URL can reach every port of these hosts.")
  private String allowedHosts;

  public String getAllowedHosts() {
    return allowedHosts;
  }

  public void setAllowedHosts(String allowedHosts) {
    this.allowedHosts = allowedHosts;
  }

  @Override
  protected ChannelConnector connector(Delivery inbound) {
    Set<String> hosts = hosts();
    // open-liberty #34560: properties of an embedded adapter are sometimes not applied.
    LOG.log(Level.INFO, "Social connector starts, allowed hosts: {0}", hosts);
    return new SocialConnector(
        Platforms.installed(), inbound, new OutboundAddressGuard(hosts), Clock.systemUTC());
  }

  private Set<String> hosts() {
    return allowedHosts == null
        ? Set.of()
        : Arrays.stream(allowedHosts.split(","))
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean equals(Object other) {
    return other != null
        && other.getClass() == getClass()
        && Objects.equals(allowedHosts, ((SocialResourceAdapter) other).allowedHosts);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(allowedHosts);
  }
}
