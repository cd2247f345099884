package io.parley.chat;

import io.parley.platform.Ids;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Takes visitors in and knows them again. Works within the account's tenancy. */
@Stateless
@PermitAll
public class Visitors {
  /** Longer names are cut. */
  public static final int MAX_NAME = 80;

  @Inject private TenantDatabase database;
  @Inject private Clock clock;

  /** A new visitor of an account, known from now on by the token. */
  public Visitor welcome(ChatAccount account, VisitorToken token, String name, String locale) {
    Visitor visitor = new Visitor(Ids.next(), tidy(name));
    database.call(
        sql -> {
          try (var insert =
              sql.prepareStatement(
                  "INSERT INTO chat_visitor (id, account_id, token_hash, name, locale, created_at, last_seen_at)"
                      + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            insert.setObject(1, visitor.id());
            insert.setObject(2, account.id());
            insert.setBytes(3, token.hash());
            insert.setString(4, visitor.name());
            insert.setString(5, locale);
            insert.setObject(6, now);
            insert.setObject(7, now);
            return insert.executeUpdate();
          }
        });
    return visitor;
  }

  /**
   * The visitor whose token it is; a token of another account or tenant is nobody's here. A name
   * given now replaces an earlier one.
   */
  public Optional<Visitor> recognise(ChatAccount account, VisitorToken token, String name) {
    return database.call(
        sql -> {
          try (var touch =
              sql.prepareStatement(
                  "UPDATE chat_visitor SET last_seen_at = ?, name = coalesce(nullif(?, ''), name)"
                      + " WHERE token_hash = ? AND account_id = ? RETURNING id, name")) {
            touch.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            touch.setString(2, tidy(name));
            touch.setBytes(3, token.hash());
            touch.setObject(4, account.id());
            var rows = touch.executeQuery();
            return rows.next()
                ? Optional.of(new Visitor(rows.getObject(1, UUID.class), rows.getString(2)))
                : Optional.empty();
          }
        });
  }

  private static String tidy(String name) {
    String plain = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    int end = Math.min(plain.length(), MAX_NAME);
    boolean splitsPair = end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1));
    return plain.substring(0, splitsPair ? end - 1 : end);
  }
}
