package io.parley.chat;

import io.parley.connector.AccountKey;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads who a chat account belongs to and how it is set up: two scopes, so two transactions. */
@Stateless
@PermitAll
public class ChatDirectory {
  @Inject private TenantDatabase database;

  /** Whose an account is. */
  public record Owner(TenantId tenant, String company, boolean suspended) {}

  /** An account's id and its plain settings. */
  public record Setup(UUID id, Map<String, String> settings) {}

  /** Must be called as the platform. */
  public Optional<Owner> owner(AccountKey key) {
    return database.call(
        sql -> {
          try (var find =
              sql.prepareStatement(
                  "SELECT t.id, t.name, t.status FROM channel_directory d JOIN tenant t ON t.id = d.tenant_id"
                      + " WHERE d.account_key = ? AND d.channel = 'CHAT' AND d.enabled AND t.status <> 'PROVISIONING'")) {
            find.setString(1, key.value());
            var rows = find.executeQuery();
            return rows.next()
                ? Optional.of(
                    new Owner(
                        new TenantId(rows.getString(1)),
                        rows.getString(2),
                        "SUSPENDED".equals(rows.getString(3))))
                : Optional.empty();
          }
        });
  }

  /** Must be called within the owner's tenancy. */
  public Optional<Setup> setup(AccountKey key) {
    return database.call(
        sql -> {
          try (var find =
              sql.prepareStatement(
                  "SELECT id, settings FROM channel_account WHERE account_key = ? AND enabled")) {
            find.setString(1, key.value());
            var rows = find.executeQuery();
            return rows.next()
                ? Optional.of(new Setup(rows.getObject(1, UUID.class), plain(rows.getString(2))))
                : Optional.empty();
          }
        });
  }

  /** Whether anybody is there to answer just now. */
  public boolean isAnybodyThere() {
    return database.call(
        sql -> {
          try (var find =
              sql.prepareStatement(
                  "SELECT EXISTS (SELECT 1 FROM agent_presence WHERE state IN ('AVAILABLE', 'BUSY'))")) {
            var rows = find.executeQuery();
            return rows.next() && rows.getBoolean(1);
          }
        });
  }

  /** Must be called as the platform; the oldest tenant's first account where no key is given. */
  public Optional<ChatDemo.Shop> shop(String key) {
    return database.call(
        sql -> {
          try (var find =
              sql.prepareStatement(
                  "SELECT d.account_key, t.name, t.locale FROM channel_directory d JOIN tenant t ON t.id = d.tenant_id"
                      + " WHERE d.channel = 'CHAT' AND d.enabled AND d.account_key = coalesce(?, d.account_key)"
                      + " ORDER BY t.created_at, t.id, d.account_key LIMIT 1")) {
            find.setString(1, key);
            var rows = find.executeQuery();
            return rows.next()
                ? Optional.of(
                    new ChatDemo.Shop(
                        new AccountKey(rows.getString(1)),
                        rows.getString(2),
                        rows.getString(3).startsWith("zh")))
                : Optional.empty();
          }
        });
  }

  private static Map<String, String> plain(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject().entrySet().stream()
          .filter(entry -> entry.getValue() instanceof JsonString)
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey, entry -> ((JsonString) entry.getValue()).getString()));
    }
  }
}
