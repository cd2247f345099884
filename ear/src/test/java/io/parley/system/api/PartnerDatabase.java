package io.parley.system.api;

import io.parley.system.ParleyStack;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;

/** Puts what a test needs straight into the database, as its owner: clients, customers, talk. */
final class PartnerDatabase {
  private final ParleyStack stack;

  PartnerDatabase(ParleyStack stack) {
    this.stack = stack;
  }

  String tenantOf(String slug) {
    return text("SELECT id FROM platform.tenant WHERE slug = ?", slug);
  }

  /** A second client with the secret of the demo's. */
  void addClient(String clientId, String slug, String scopes) {
    run(
        "INSERT INTO platform.api_client SELECT ?, t.id, c.name, c.secret_hash, ?, true, now()"
            + " FROM platform.api_client c, platform.tenant t WHERE c.client_id = ? AND t.slug = ?"
            + " ON CONFLICT (client_id) DO UPDATE SET scopes = excluded.scopes, enabled = true",
        clientId,
        scopes,
        stack.status().getJsonObject("apiClient").getString("clientId"),
        slug);
  }

  void disableClient(String clientId) {
    run("UPDATE platform.api_client SET enabled = false WHERE client_id = ?", clientId);
  }

  void setStatus(String slug, String status) {
    run(
        "UPDATE platform.tenant SET status = ?, suspended_reason = 'The invoice is not paid.'"
            + " WHERE slug = ?",
        status,
        slug);
  }

  String newCustomer(String slug, String name) {
    UUID id = UUID.randomUUID();
    run(
        "INSERT INTO " + tenantOf(slug) + ".customer (id, name, created_at) VALUES (?, ?, now())",
        id,
        name);
    return id.toString();
  }

  /** An open conversation over chat, with one message of the customer. */
  String newConversation(String slug, String customer, String text) {
    String schema = tenantOf(slug);
    UUID conversation = UUID.randomUUID();
    UUID leg = UUID.randomUUID();
    UUID identity = UUID.randomUUID();
    UUID account =
        UUID.fromString(
            text(
                "SELECT id::text FROM " + schema + ".channel_account WHERE channel = ? LIMIT 1",
                "CHAT"));
    UUID customerId = UUID.fromString(customer);
    run(
        "INSERT INTO "
            + schema
            + ".customer_identity (id, customer_id, kind, scope, handle, name,"
            + " evidence, created_at) VALUES (?, ?, 'CHAT_VISITOR', '', ?, '', 'VISITOR_TOKEN', now())",
        identity,
        customerId,
        identity.toString());
    run(
        "INSERT INTO "
            + schema
            + ".conversation (id, customer_id, subject, state, reply_token,"
            + " last_sequence, opened_at, last_at) VALUES (?, ?, '', 'OPEN', ?, 1, now(), now())",
        conversation,
        customerId,
        conversation.toString());
    run(
        "INSERT INTO "
            + schema
            + ".interaction (id, conversation_id, channel, account_id,"
            + " identity_id, subject, state, started_at)"
            + " VALUES (?, ?, 'CHAT', ?, ?, '', 'OPEN', now())",
        leg,
        conversation,
        account,
        identity);
    run(
        "INSERT INTO "
            + schema
            + ".message (id, conversation_id, interaction_id, sequence,"
            + " direction, kind, account_id, provider_message_id, author_name, text, sent_at,"
            + " recorded_at, delivery) VALUES (?, ?, ?, 1, 'INBOUND', 'TEXT', ?, ?, '', ?, now(),"
            + " now(), 'RECEIVED')",
        UUID.randomUUID(),
        conversation,
        leg,
        account,
        UUID.randomUUID().toString(),
        text);
    return conversation.toString();
  }

  String newConversation(String slug) {
    return newConversation(slug, newCustomer(slug, "Somebody"), "Where is my parcel?");
  }

  private void run(String sql, Object... values) {
    try (Connection connection = connect();
        PreparedStatement statement = prepared(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text(String sql, Object... values) {
    try (Connection connection = connect();
        PreparedStatement statement = prepared(connection, sql, values);
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private Connection connect() throws SQLException {
    String port = kept("ports.properties").getProperty("postgres");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/parley",
        "parley_owner",
        kept("secrets.properties").getProperty("db.owner"));
  }

  private Properties kept(String file) {
    return read(stack.state().resolve(file));
  }

  static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
