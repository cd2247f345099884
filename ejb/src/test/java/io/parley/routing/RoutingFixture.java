package io.parley.routing;

import io.parley.connector.Channel;
import io.parley.platform.FixedClock;
import io.parley.platform.Ids;
import io.parley.platform.messaging.Address;
import io.parley.platform.outbox.Outbox;
import io.parley.platform.screens.ScreenEvent;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import io.parley.platform.tenancy.TestDatabase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A tenant in a real database, and nodes that route for it; the broker is a list. */
final class RoutingFixture {
  final FixedClock clock = new FixedClock("2026-03-01T08:00:00Z");
  final TestDatabase server = TestDatabase.get();
  final TenantId tenant = server.newTenant();
  final TenantDatabase database = server.database();
  final Deque<RoutingEvent> mailbox = new ArrayDeque<>();
  final List<RoutingEvent> wakeUps = new ArrayList<>();
  final List<ScreenEvent> told = new ArrayList<>();
  final WorkItems workItems = new WorkItems();
  final UUID queue = UUID.randomUUID();
  boolean screensFail;
  private final RoutingSettings settings = new RoutingSettings();
  private final RoutingMail mail = new RoutingMail();
  private final ItemVersions versions = new ItemVersions();
  private final UUID account = UUID.randomUUID();

  RoutingFixture() {
    settings.misses = 2;
    settings.grace = Duration.ofSeconds(30);
    settings.presenceLapse = Duration.ofSeconds(45);
    settings.priorityPoint = Duration.ofSeconds(30);
    settings.preferredWindow = Duration.ofSeconds(30);
    settings.nameHold = Duration.ofMinutes(2);
    mail.outbox = new MailboxOutbox();
    versions.database = database;
    workItems.database = database;
    workItems.mail = mail;
    workItems.settings = settings;
    workItems.clock = clock;
    in(this::furnish);
  }

  /** Another node: knows nothing but what is in the database. */
  Router node() {
    Router router = new Router();
    router.loader = loader();
    router.decisions = decisions();
    return router;
  }

  DeskLoader loader() {
    DeskLoader loader =
        new DeskLoader() {
          @Override
          public Desk takeOver() {
            return in(super::takeOver);
          }

          @Override
          public Desk copy() {
            return in(super::copy);
          }
        };
    loader.epochs = epochs();
    loader.silence = new Silence();
    loader.silence.database = database;
    loader.silence.settings = settings;
    loader.silence.clock = clock;
    loader.silence.mail = mail;
    loader.queues = new QueueReader();
    loader.queues.database = database;
    loader.queues.settings = settings;
    loader.items = items();
    loader.staff = new StaffReader();
    loader.staff.database = database;
    loader.settings = settings;
    loader.clock = clock;
    return loader;
  }

  private Decisions decisions() {
    Decisions decisions =
        new Decisions() {
          @Override
          public void take(Desk desk, RoutingEvent event) {
            in(
                () -> {
                  super.take(desk, event);
                  return null;
                });
          }
        };
    decisions.epochs = epochs();
    decisions.handling = new EventHandling();
    decisions.handling.items = items();
    decisions.handling.versions = versions;
    decisions.writer = new DecisionWriter();
    decisions.writer.database = database;
    decisions.counts =
        new OfferCounts() {
          @Override
          void count(Decided decided) {
            // metrics belong to the server
          }
        };
    decisions.news = new RoutingNews();
    decisions.news.database = database;
    decisions.news.screens = this::tell;
    decisions.mail = mail;
    decisions.clock = clock;
    return decisions;
  }

  private void tell(ScreenEvent event) {
    if (screensFail) {
      throw new IllegalStateException("no screens today");
    }
    told.add(event);
  }

  private RouterEpoch epochs() {
    RouterEpoch epochs = new RouterEpoch();
    epochs.database = database;
    return epochs;
  }

  private ItemReader items() {
    ItemReader items = new ItemReader();
    items.database = database;
    return items;
  }

  <T> T in(Callable<T> work) {
    return server.in(tenant, work);
  }

  void take(Router node, RoutingEvent event) {
    Tenancy.run(tenant, () -> node.take(event, false));
  }

  /** Delivers what was put into the outbox, in order. */
  void deliver(Router node) {
    while (!mailbox.isEmpty()) {
      take(node, mailbox.poll());
    }
  }

  UUID agent(String name) {
    UUID id = Ids.next();
    in(
        () ->
            database.update(
                "INSERT INTO agent (id, email, name, role, locale, zone, capacity, created_at)"
                    + " VALUES (?, ?, ?, 'AGENT', 'en', 'UTC', 2, ?)",
                id,
                name + "@example.org",
                name,
                clock.instant()));
    return id;
  }

  UUID available(Router node, String name) {
    UUID agent = agent(name);
    take(node, new RoutingEvent.AgentStateSet(agent, PresenceState.AVAILABLE));
    return agent;
  }

  /** A customer writes, and their interaction waits for somebody. */
  UUID enqueue(Channel channel, UUID preferred) {
    UUID customer = Ids.next();
    UUID identity = Ids.next();
    UUID conversation = Ids.next();
    UUID interaction = Ids.next();
    return in(
        () -> {
          var now = clock.instant();
          database.update(
              "INSERT INTO customer (id, name, created_at) VALUES (?, 'Ida', ?)", customer, now);
          database.update(
              "INSERT INTO customer_identity (id, customer_id, kind, scope, handle, name,"
                  + " evidence, created_at) VALUES (?, ?, 'VISITOR', '', ?, 'Ida', 'token', ?)",
              identity,
              customer,
              identity.toString(),
              now);
          database.update(
              "INSERT INTO conversation (id, customer_id, subject, state, reply_token,"
                  + " last_sequence, opened_at, last_at) VALUES (?, ?, 'Parcel', 'OPEN', ?, 0, ?, ?)",
              conversation,
              customer,
              conversation.toString(),
              now,
              now);
          database.update(
              "INSERT INTO interaction (id, conversation_id, channel, account_id, identity_id,"
                  + " subject, state, started_at) VALUES (?, ?, ?, ?, ?, '', 'OPEN', ?)",
              interaction,
              conversation,
              channel,
              account,
              identity,
              now);
          return workItems.enqueue(
              new NewWorkItem(interaction, conversation, queue, channel, preferred));
        });
  }

  String text(String sql, Object... values) {
    return in(
        () ->
            database.call(
                connection -> {
                  try (var select = connection.prepareStatement(sql)) {
                    for (int i = 0; i < values.length; i++) {
                      select.setObject(i + 1, values[i]);
                    }
                    try (var rows = select.executeQuery()) {
                      return rows.next() ? rows.getString(1) : null;
                    }
                  }
                }));
  }

  String stateOf(UUID item) {
    return text("SELECT state FROM work_item WHERE id = ?", item);
  }

  UUID offerOf(UUID item) {
    String id =
        text("SELECT id FROM reservation WHERE work_item_id = ? AND state = 'PENDING'", item);
    return id == null ? null : UUID.fromString(id);
  }

  List<String> toldTo(UUID agent) {
    return told.stream()
        .filter(event -> agent.equals(event.agentId()))
        .map(ScreenEvent::type)
        .toList();
  }

  UUID secondQueue(String name) {
    UUID id = Ids.next();
    in(() -> database.update("INSERT INTO work_queue (id, name) VALUES (?, ?)", id, name));
    return id;
  }

  private Void furnish() {
    database.update("INSERT INTO work_queue (id, name) VALUES (?, 'Service')", queue);
    database.update(
        "INSERT INTO channel_account (id, account_key, channel, name, address, queue_id, created_at)"
            + " VALUES (?, ?, 'CHAT', 'Web', 'example.org', ?, ?)",
        account,
        account.toString(),
        queue,
        clock.instant());
    return null;
  }

  private final class MailboxOutbox implements Outbox {
    @Override
    public void put(Address address, String groupKey, String type, String json) {
      mailbox.add(EventText.read(type, json));
    }

    @Override
    public void putDelayed(
        Address address, String groupKey, String type, String json, Duration delay) {
      wakeUps.add(EventText.read(type, json));
    }
  }
}
