package io.parley.channel.account;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountSettings;
import io.parley.connector.Channel;
import io.parley.platform.DomainException;
import io.parley.platform.secret.Secrets;
import io.parley.platform.tenancy.Row;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The rows of channel accounts, their sealed secrets and their entry in the directory. */
@ApplicationScoped
class AccountRows {
  private TenantDatabase database;
  private Secrets secrets;

  AccountRows() {}

  @Inject
  AccountRows(TenantDatabase database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  List<ChannelAccountView> list() {
    return database.list(
        "SELECT c.*, q.name AS queue_name, (SELECT max(m.recorded_at) FROM message m WHERE"
            + " m.account_id = c.id AND m.direction = 'INBOUND') AS last_at FROM channel_account c"
            + " JOIN work_queue q ON q.id = c.queue_id ORDER BY c.channel, lower(c.name)",
        AccountRows::view);
  }

  private static ChannelAccountView view(Row row) throws SQLException {
    return new ChannelAccountView(
        row.id("id"),
        row.text("account_key"),
        Channel.valueOf(row.text("channel")),
        row.text("name"),
        row.text("address"),
        SettingsText.read(row.text("settings")),
        row.id("queue_id"),
        row.text("queue_name"),
        row.flag("enabled"),
        row.optionalTime("last_at"),
        row.number("version"));
  }

  void insert(UUID id, AccountKey key, ChannelAccountDraft draft, Instant now) {
    database.update(
        "INSERT INTO channel_account (id, account_key, channel, name, address, settings, secrets,"
            + " queue_id, created_at) VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)",
        id,
        key.value(),
        draft.channel(),
        draft.name(),
        draft.address(),
        SettingsText.write(draft.settings()),
        secrets.seal(purpose(id), draft.secrets()),
        draft.queueId(),
        now);
    database.update(
        "INSERT INTO platform.channel_directory (account_key, tenant_id, channel, enabled) VALUES"
            + " (?, ?, ?, true)",
        key.value(),
        Tenancy.current().value(),
        draft.channel());
  }

  /**
   * @throws DomainException {@code channel.changed-meanwhile} where somebody else was faster
   */
  void update(UUID id, int version, ChannelAccountDraft draft) {
    int touched =
        database.update(
            "UPDATE channel_account SET name = ?, address = ?, settings = ?::jsonb, secrets = ?,"
                + " queue_id = ?, version = version + 1 WHERE id = ? AND version = ?",
            draft.name(),
            draft.address(),
            SettingsText.write(draft.settings()),
            secrets.seal(purpose(id), merged(id, draft.secrets())),
            draft.queueId(),
            id,
            version);
    if (touched == 0) {
      throw new DomainException("channel.changed-meanwhile");
    }
    announce(id);
  }

  void setEnabled(UUID id, boolean enabled) {
    database.update(
        "UPDATE channel_account SET enabled = ?, version = version + 1 WHERE id = ?", enabled, id);
    announce(id);
  }

  private void announce(UUID id) {
    database.update(
        "UPDATE platform.channel_directory d SET enabled = c.enabled, version = d.version + 1 FROM"
            + " channel_account c WHERE c.account_key = d.account_key AND c.id = ?",
        id);
  }

  /** Stored secrets with the new ones over them. */
  Map<String, String> merged(UUID id, Map<String, String> changed) {
    Map<String, String> all = new TreeMap<>(stored(id));
    all.putAll(changed);
    return all;
  }

  private Map<String, String> stored(UUID id) {
    Optional<byte[]> sealed =
        database.first(
            "SELECT coalesce(secrets, ''::bytea) AS secrets FROM channel_account WHERE id = ?",
            row -> row.bytes("secrets"),
            id);
    return secrets.open(purpose(id), sealed.orElse(null));
  }

  /** All that a connector must know, with opened secrets; empty where there is no such account. */
  Optional<AccountSettings> forConnector(String key) {
    return list().stream()
        .filter(account -> account.key().equals(key))
        .findFirst()
        .map(
            account ->
                new AccountSettings(
                    new AccountKey(key),
                    account.channel(),
                    withPublicFacts(account.settings(), account.name(), account.address()),
                    stored(account.id())));
  }

  /** Name and address stand beside the settings, but connectors want them among these. */
  static Map<String, String> withPublicFacts(
      Map<String, String> settings, String name, String address) {
    Map<String, String> all = new TreeMap<>(settings);
    all.put("name", name);
    all.put("address", address);
    return all;
  }

  private static String purpose(UUID id) {
    return "channel-account/" + id;
  }
}
