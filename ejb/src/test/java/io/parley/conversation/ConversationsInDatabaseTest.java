package io.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.attachment.Attachments;
import io.parley.connector.Channel;
import io.parley.connector.Content;
import io.parley.connector.Handle;
import io.parley.customer.Identification;
import io.parley.customer.Known;
import io.parley.platform.Cursors;
import io.parley.platform.DomainException;
import io.parley.platform.FixedClock;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import io.parley.platform.tenancy.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The entities and queries of conversations, through the real persistence provider into a real
 * PostgreSQL.
 */
class ConversationsInDatabaseTest {
  private static final TestDatabase SERVER = TestDatabase.get();
  private static EntityManagerFactory factory;

  private final TenantId tenant = SERVER.newTenant();
  private final FixedClock clock = new FixedClock("2026-03-01T08:00:00Z");
  private final UUID account = UUID.randomUUID();

  @BeforeAll
  static void openFactory() {
    PGSimpleDataSource source = new InTransaction((PGSimpleDataSource) SERVER.runtime());
    factory =
        Persistence.createEntityManagerFactory(
            "parley",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource", source,
                "eclipselink.target-server", "None"));
  }

  @AfterAll
  static void closeFactory() {
    factory.close();
  }

  ConversationsInDatabaseTest() {
    UUID queue = UUID.randomUUID();
    SERVER.in(
        tenant,
        () -> {
          SERVER
              .database()
              .update("INSERT INTO work_queue (id, name) VALUES (?, 'General')", queue);
          return SERVER
              .database()
              .update(
                  "INSERT INTO channel_account (id, account_key, channel, name, address, queue_id, created_at)"
                      + " VALUES (?, ?, 'CHAT', 'Shop', 'shop', ?, now())",
                  account,
                  "account-" + tenant.value(),
                  queue);
        });
  }

  @Test
  void conversationWithoutWrapUpCodeComesBackAsItWas() {
    UUID id = in(tenant, entities -> begin(entities).id());

    in(
        tenant,
        entities -> {
          Conversation found = entities.find(Conversation.class, id);
          assertThat(found.isOpen()).isTrue();
          assertThat(found.openedAt()).isEqualTo(clock.instant());
          return null;
        });
  }

  @Test
  void messageWithoutAgentComesBackAsItWas() {
    UUID id =
        in(
            tenant,
            entities -> {
              Conversation conversation = begin(entities);
              Message message = say(entities, conversation, "Hello 你好");
              return message.id();
            });

    Message found = in(tenant, entities -> entities.find(Message.class, id));

    assertThat(found.author().agentId()).isNull();
    assertThat(found.content().text()).isEqualTo("Hello 你好");
    assertThat(found.delivery()).isEqualTo(Delivery.RECEIVED);
  }

  @Test
  void answerKeepsWhoWroteIt() {
    UUID agent = UUID.randomUUID();
    SERVER.in(
        tenant,
        () ->
            SERVER
                .database()
                .update(
                    "INSERT INTO agent (id, email, name, role, locale, zone, created_at)"
                        + " VALUES (?, 'lin@shop.example', 'Lin', 'AGENT', 'en', 'UTC', now())",
                    agent));
    UUID id =
        in(
            tenant,
            entities -> {
              Conversation conversation = begin(entities);
              Message question = say(entities, conversation, "Hello");
              Interaction leg = entities.find(Interaction.class, question.interactionId());
              Message answer =
                  Message.answer(
                      new Message.Place(
                          leg, conversation.nextSequence(clock.instant()), clock.instant()),
                      new Author(agent, "Lin"),
                      Content.text("Hi"));
              entities.persist(answer);
              return answer.id();
            });

    Message found = in(tenant, entities -> entities.find(Message.class, id));

    assertThat(found.author()).isEqualTo(new Author(agent, "Lin"));
    assertThat(found.providerMessageId()).isNull();
  }

  @Test
  void customerIsKnownAgainByTheirHandle() {
    Handle handle = new Handle(Handle.Kind.EMAIL_ADDRESS, "ada@customer.example", "Ada");

    Known first = in(tenant, entities -> identification(entities).identify(handle, "any-account"));
    Known second =
        in(tenant, entities -> identification(entities).identify(handle, "other-account"));

    assertThat(second).isEqualTo(first);
  }

  @Test
  void openidMeansNothingOutsideItsAccount() {
    Handle handle = new Handle(Handle.Kind.WECHAT_OPENID, "o1", "Wang");

    Known first = in(tenant, entities -> identification(entities).identify(handle, "account-one"));
    Known second = in(tenant, entities -> identification(entities).identify(handle, "account-two"));

    assertThat(second.customerId()).isNotEqualTo(first.customerId());
  }

  @Test
  void conversationsArePagedToTheEndWithoutGapOrDouble() {
    List<UUID> begun =
        in(
            tenant,
            entities ->
                java.util.stream.IntStream.range(0, 7)
                    .mapToObj(i -> begin(entities).id())
                    .toList());

    List<UUID> seen = new java.util.ArrayList<>();
    String cursor = "";
    do {
      String from = cursor;
      var page = in(tenant, entities -> reads(entities).page(from, 3));
      page.items().forEach(item -> seen.add(item.id()));
      cursor = page.next();
    } while (!cursor.isEmpty());

    assertThat(seen).containsExactlyInAnyOrderElementsOf(begun);
  }

  @Test
  void anotherTenantsConversationIsNotFound() {
    UUID id = in(tenant, entities -> begin(entities).id());
    TenantId other = SERVER.newTenant();

    assertThatThrownBy(() -> in(other, entities -> reads(entities).get(id)))
        .isInstanceOf(DomainException.class)
        .hasMessage("conversation.not-found");
  }

  @Test
  void withoutATenantNoStatementReachesTheDatabase() {
    try (EntityManager entities = factory.createEntityManager()) {
      assertThatThrownBy(() -> entities.createNativeQuery("SELECT 1").getSingleResult())
          .hasStackTraceContaining("no tenant is bound");
    }
  }

  private Conversation begin(EntityManager entities) {
    Known who =
        identification(entities)
            .identify(
                new Handle(Handle.Kind.CHAT_VISITOR, UUID.randomUUID().toString(), "Vera"),
                "shop-account");
    Conversation conversation = Conversation.begin(who.customerId(), "Lamp", clock.instant());
    entities.persist(conversation);
    entities.flush();
    return conversation;
  }

  private Message say(EntityManager entities, Conversation conversation, String text) {
    UUID identity =
        entities
            .createQuery("SELECT i.id FROM CustomerIdentity i WHERE i.customerId = :id", UUID.class)
            .setParameter("id", conversation.customerId())
            .getSingleResult();
    Interaction leg =
        Interaction.begin(
            conversation,
            new Interaction.Leg(Channel.CHAT, account, identity),
            "",
            clock.instant());
    entities.persist(leg);
    Message message =
        Message.received(
            new Message.Place(leg, conversation.nextSequence(clock.instant()), clock.instant()),
            new Author(null, "Vera"),
            Content.text(text),
            new Message.Receipt(UUID.randomUUID().toString(), clock.instant(), "{}"));
    entities.persist(message);
    return message;
  }

  private Identification identification(EntityManager entities) {
    return new Identification(entities, clock);
  }

  private ConversationReads reads(EntityManager entities) {
    ConversationReads reads = new ConversationReads();
    reads.entities = entities;
    reads.cursors = Cursors.signedWith("a master key");
    reads.attachments = new Attachments();
    return reads;
  }

  private static <T> T in(TenantId who, Function<EntityManager, T> work) {
    return Tenancy.call(
        who,
        () -> {
          try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            // Outside a container EclipseLink would read on a connection of its own, outside the
            // transaction.
            entities.unwrap(java.sql.Connection.class);
            T result = work.apply(entities);
            entities.getTransaction().commit();
            return result;
          }
        });
  }

  /** As in the container, a connection is in a transaction before it is put under a tenant. */
  private static final class InTransaction extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    InTransaction(PGSimpleDataSource like) {
      setUrl(like.getUrl());
      setUser(like.getUser());
      setPassword(like.getPassword());
      setStringType("unspecified");
    }

    @Override
    public java.sql.Connection getConnection() throws java.sql.SQLException {
      java.sql.Connection connection = super.getConnection();
      connection.setAutoCommit(false);
      return connection;
    }
  }
}
