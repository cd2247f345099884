package io.parley.conversation;

import io.parley.channel.ChannelSenders;
import io.parley.connector.Handle;
import io.parley.customer.Identification;
import io.parley.customer.IdentityView;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The legs of a conversation, with what may be answered on each. */
@ApplicationScoped
class Legs {
  private static final String SINCE_LAST_INBOUND =
      """
      SELECT i.last_at, (SELECT count(*) FROM message o WHERE o.interaction_id = ? AND o.direction = 'OUTBOUND'
         AND o.delivery <> 'FAILED' AND o.sequence > coalesce(i.sequence, 0)) AS sent
      FROM (SELECT max(recorded_at) AS last_at, max(sequence) AS sequence FROM message
         WHERE interaction_id = ? AND delivery = 'RECEIVED') i
      """;

  @PersistenceContext(unitName = "parley")
  EntityManager entities;

  @Inject TenantDatabase database;
  @Inject Identification identification;
  @Inject ChannelSenders senders;
  @Inject Clock clock;

  List<Interaction> of(UUID conversationId) {
    return entities
        .createQuery(
            "SELECT i FROM Interaction i WHERE i.conversationId = :id ORDER BY i.startedAt, i.id",
            Interaction.class)
        .setParameter("id", conversationId)
        .getResultList();
  }

  LegView view(Interaction leg) {
    IdentityView identity = identification.view(leg.identityId());
    return new LegView(
        leg.id(),
        leg.channel(),
        accountName(leg.accountId()),
        new Handle(identity.kind(), identity.handle(), identity.name()),
        identity.proven(),
        leg.startedAt(),
        leg.endedAt(),
        allowance(leg));
  }

  ReplyAllowance allowance(Interaction leg) {
    return database.call(
        connection -> {
          try (var select = connection.prepareStatement(SINCE_LAST_INBOUND)) {
            select.setObject(1, leg.id());
            select.setObject(2, leg.id());
            ResultSet row = select.executeQuery();
            row.next();
            Timestamp last = row.getTimestamp("last_at");
            Instant lastInbound = last == null ? null : last.toInstant();
            return ReplyAllowance.of(
                senders.replyPolicy(leg.channel()),
                lastInbound,
                row.getInt("sent"),
                clock.instant());
          }
        });
  }

  private String accountName(UUID accountId) {
    return database.call(
        connection -> {
          try (var select =
              connection.prepareStatement("SELECT name FROM channel_account WHERE id = ?")) {
            select.setObject(1, accountId);
            ResultSet row = select.executeQuery();
            return row.next() ? row.getString(1) : "";
          }
        });
  }
}
