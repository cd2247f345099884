package io.parley.conversation.intake;

import io.parley.connector.InboundEvent.DeliveryReported;
import io.parley.conversation.ConversationNews;
import io.parley.conversation.Delivery;
import io.parley.conversation.Message;
import io.parley.platform.Ids;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Takes a platform's report on a message that went out. Repeated and late ones change nothing. */
@Stateless
public class DeliveryReports {
  @PersistenceContext(unitName = "parley")
  EntityManager entities;

  @Inject TenantDatabase database;
  @Inject ConversationNews news;

  public void take(DeliveryReported report) {
    find(report)
        .filter(message -> message.reported(reached(report.report()), report.reason()))
        .ifPresent(news::delivery);
  }

  /**
   * By the platform's id; where that is not recorded yet, by ours, which chat and mail carry within
   * it.
   */
  private Optional<Message> find(DeliveryReported report) {
    return ReceivingAccount.find(database, report.account())
        .flatMap(account -> byProviderId(account, report.providerMessageId()))
        .or(() -> byOwnId(report.providerMessageId()));
  }

  private Optional<Message> byProviderId(ReceivingAccount account, String providerMessageId) {
    return entities
        .createQuery(
            "SELECT m FROM Message m WHERE m.accountId = :account AND m.providerMessageId = :id"
                + " AND m.direction = io.parley.conversation.Direction.OUTBOUND",
            Message.class)
        .setParameter("account", account.id())
        .setParameter("id", providerMessageId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private Optional<Message> byOwnId(String text) {
    return Ids.tryParse(text)
        .map(id -> entities.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private static Delivery reached(DeliveryReported.Report report) {
    return switch (report) {
      case DELIVERED -> Delivery.DELIVERED;
      case READ -> Delivery.READ;
      case FAILED -> Delivery.FAILED;
    };
  }
}
