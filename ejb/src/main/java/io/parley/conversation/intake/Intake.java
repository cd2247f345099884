package io.parley.conversation.intake;

import io.parley.attachment.Attachments;
import io.parley.channel.inbound.InboundEnvelope.MessageIn;
import io.parley.channel.inbound.UnknownAccountException;
import io.parley.connector.Content;
import io.parley.conversation.Author;
import io.parley.conversation.Conversation;
import io.parley.conversation.ConversationNews;
import io.parley.conversation.Interaction;
import io.parley.conversation.Message;
import io.parley.customer.Identification;
import io.parley.customer.Known;
import io.parley.platform.metrics.Counts;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.routing.NewWorkItem;
import io.parley.routing.WorkItems;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Takes one inbound message into its conversation, in one transaction, and exactly once however
 * often it comes.
 */
@Stateless
public class Intake {
  @PersistenceContext(unitName = "parley")
  EntityManager entities;

  @Inject TenantDatabase database;
  @Inject Identification identification;
  @Inject ConversationFinder conversations;
  @Inject LegFinder legs;
  @Inject Holder holder;
  @Inject Attachments attachments;
  @Inject WorkItems workItems;
  @Inject ConversationNews news;
  @Inject Counts counts;
  @Inject Clock clock;

  /**
   * @throws UnknownAccountException where the account was deleted since: the message goes to the
   *     dead letters
   */
  public void take(MessageIn inbound) {
    ReceivingAccount account =
        ReceivingAccount.find(database, inbound.account())
            .orElseThrow(() -> new UnknownAccountException(inbound.account().value()));
    // The lock on the customer also makes redeliveries of one message wait for each other.
    Known who = identification.identify(inbound.sender(), inbound.account().value());
    if (isTaken(account, inbound)) {
      return;
    }
    Conversation conversation = conversations.forMessage(who, account, inbound);
    Interaction leg =
        legs.forMessage(
            conversation,
            new Interaction.Leg(inbound.channel(), account.id(), who.identityId()),
            inbound.content().subject());
    Message message = record(conversation, leg, inbound);
    entities.flush();
    attachments.attach(message.id(), inbound.attachmentIds());
    if (inbound.content().kind() != Content.Kind.EVENT) {
      letSomebodyAnswer(account, leg);
    }
    news.recorded(message);
    counts.received(inbound.channel().word(), Duration.between(inbound.sentAt(), clock.instant()));
  }

  private boolean isTaken(ReceivingAccount account, MessageIn inbound) {
    return database.call(
        connection -> {
          try (var select =
              connection.prepareStatement(
                  "SELECT 1 FROM message WHERE account_id = ? AND provider_message_id = ? AND delivery = 'RECEIVED'")) {
            select.setObject(1, account.id());
            select.setString(2, inbound.providerMessageId());
            ResultSet row = select.executeQuery();
            return row.next();
          }
        });
  }

  private Message record(Conversation conversation, Interaction leg, MessageIn inbound) {
    Instant now = clock.instant();
    Message message =
        Message.received(
            new Message.Place(leg, conversation.nextSequence(now), now),
            new Author(null, inbound.sender().displayName()),
            inbound.content(),
            new Message.Receipt(
                inbound.providerMessageId(), inbound.sentAt(), json(inbound.hints())));
    entities.persist(message);
    return message;
  }

  /** Does nothing where the leg is in somebody's hands or waits already. */
  private void letSomebodyAnswer(ReceivingAccount account, Interaction leg) {
    UUID preferred = holder.of(leg.conversationId()).orElse(null);
    workItems.enqueue(
        new NewWorkItem(
            leg.id(), leg.conversationId(), account.queueId(), leg.channel(), preferred));
  }

  private static String json(Map<String, String> hints) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    hints.forEach(object::add);
    return object.build().toString();
  }
}
