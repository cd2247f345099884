package io.parley.channel.account;

import io.parley.connector.AccountSettings;
import io.parley.connector.Channel;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What the directory says should be open on every node. */
@ApplicationScoped
@Transactional
class OpenAccounts {
  private TenantDatabase database;
  private AccountRows rows;

  OpenAccounts() {}

  @Inject
  OpenAccounts(TenantDatabase database, AccountRows rows) {
    this.database = database;
    this.rows = rows;
  }

  /** An enabled account that lives at a connector. */
  record Entry(String key, TenantId tenant, Channel channel, int version) {}

  /** In the platform's scope; also those of suspended tenants, whose messages are kept. */
  List<Entry> wanted() {
    return database.list(
        "SELECT account_key, tenant_id, channel, version FROM channel_directory WHERE enabled AND"
            + " channel <> 'CHAT'",
        row ->
            new Entry(
                row.text("account_key"),
                new TenantId(row.text("tenant_id")),
                Channel.valueOf(row.text("channel")),
                row.number("version")));
  }

  /** In the tenant's scope. */
  Optional<AccountSettings> settings(Entry entry) {
    if (!Tenancy.current().equals(entry.tenant())) {
      throw new IllegalStateException("an account of another tenant");
    }
    return rows.forConnector(entry.key());
  }
}
