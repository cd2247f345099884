package io.parley.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.connector.Channel;
import io.parley.routing.kernel.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RouterTest {
  private final RoutingFixture fixture = new RoutingFixture();
  private final Router node = fixture.node();

  @Test
  void whatWaitsIsOfferedToWhoIsAvailable() {
    UUID agent = fixture.available(node, "ann");
    UUID item = fixture.enqueue(Channel.CHAT, null);

    fixture.deliver(node);

    assertThat(fixture.stateOf(item)).isEqualTo("OFFERED");
    assertThat(fixture.toldTo(agent)).containsExactly("offer.made");
    assertThat(fixture.wakeUps)
        .containsExactly(new RoutingEvent.Due(fixture.clock.instant().plusSeconds(20)));
    assertThat(
            fixture.text(
                "SELECT explanation ->> 'ready' FROM reservation WHERE work_item_id = ?", item))
        .isEqualTo("1");
  }

  @Test
  void nobodyIsOfferedWorkBeforeTheyCame() {
    fixture.agent("ann");
    UUID item = fixture.enqueue(Channel.CHAT, null);

    fixture.deliver(node);

    assertThat(fixture.stateOf(item)).isEqualTo("WAITING");
  }

  @Test
  void whoHasRoomForTwoIsOfferedTwoAtOnce() {
    UUID first = fixture.enqueue(Channel.CHAT, null);
    UUID second = fixture.enqueue(Channel.EMAIL, null);
    UUID third = fixture.enqueue(Channel.CHAT, null);
    fixture.deliver(node);

    fixture.available(node, "ann");

    assertThat(fixture.stateOf(first)).isEqualTo("OFFERED");
    assertThat(fixture.stateOf(second)).isEqualTo("OFFERED");
    assertThat(fixture.stateOf(third)).isEqualTo("WAITING");
  }

  @Test
  void acceptedWorkIsTheAgents() {
    UUID agent = fixture.available(node, "ann");
    UUID item = fixture.enqueue(Channel.CHAT, null);
    fixture.deliver(node);

    fixture.take(node, new RoutingEvent.Accept(fixture.offerOf(item), agent));

    assertThat(fixture.stateOf(item)).isEqualTo("ASSIGNED");
    assertThat(fixture.text("SELECT agent_id::text FROM work_item WHERE id = ?", item))
        .isEqualTo(agent.toString());
    assertThat(fixture.toldTo(agent)).containsExactly("offer.made", "offer.accepted");
  }

  @Test
  void declinedItemGoesToTheNextAgentWithTheTimeOfItsArrival() {
    UUID first = fixture.available(node, "ann");
    UUID item = fixture.enqueue(Channel.CHAT, null);
    fixture.deliver(node);
    final String arrived = fixture.text("SELECT enqueued_at FROM work_item WHERE id = ?", item);
    UUID second = fixture.available(node, "ben");
    fixture.clock.passes(Duration.ofSeconds(5));

    fixture.take(node, new RoutingEvent.Decline(fixture.offerOf(item), first, "busy"));

    assertThat(fixture.stateOf(item)).isEqualTo("OFFERED");
    assertThat(fixture.toldTo(second)).containsExactly("offer.made");
    assertThat(fixture.text("SELECT enqueued_at FROM work_item WHERE id = ?", item))
        .isEqualTo(arrived);
    assertThat(fixture.text("SELECT reason FROM work_item_exclusion WHERE work_item_id = ?", item))
        .isEqualTo("busy");
  }

  @Test
  void lateAcceptIsToldThatTheOfferExpired() {
    UUID agent = fixture.available(node, "ann");
    UUID item = fixture.enqueue(Channel.CHAT, null);
    fixture.deliver(node);
    UUID offer = fixture.offerOf(item);
    fixture.clock.passes(Duration.ofSeconds(21));

    fixture.take(node, new RoutingEvent.Accept(offer, agent));

    assertThat(fixture.stateOf(item)).isEqualTo("WAITING");
    assertThat(fixture.toldTo(agent)).containsExactly("offer.made", "offer.gone", "offer.gone");
    assertThat(fixture.told.getLast().json()).contains("expired");
  }

  @Test
  void closedBrowserGivesTheOfferBackAtOnceAndMakesTheAgentOfflineAfterTheGrace() {
    UUID agent = fixture.available(node, "ann");
    UUID item = fixture.enqueue(Channel.CHAT, null);
    fixture.deliver(node);

    fixture.take(node, new RoutingEvent.AgentDisconnected(agent));
    assertThat(fixture.stateOf(item)).isEqualTo("WAITING");
    assertThat(fixture.text("SELECT count(*) FROM work_item_exclusion")).isEqualTo("0");

    fixture.clock.passes(Duration.ofSeconds(31));
    fixture.take(node, new RoutingEvent.Due(fixture.clock.instant()));
    assertThat(fixture.text("SELECT state FROM agent_presence WHERE agent_id = ?", agent))
        .isEqualTo("OFFLINE");
  }

  @Test
  void ofTwoWhoClaimTheFirstWinsAndTheOtherIsTold() {
    UUID item = fixture.enqueue(Channel.CHAT, null);
    UUID first = fixture.agent("ann");
    UUID second = fixture.agent("ben");
    fixture.take(node, new RoutingEvent.AgentStateSet(first, PresenceState.BUSY));
    fixture.take(node, new RoutingEvent.AgentStateSet(second, PresenceState.BUSY));
    fixture.deliver(node);

    fixture.take(node, new RoutingEvent.Claim(item, first));
    fixture.take(node, new RoutingEvent.Claim(item, second));

    assertThat(fixture.toldTo(first)).containsExactly("offer.accepted");
    assertThat(fixture.toldTo(second)).containsExactly("claim.refused");
    assertThat(fixture.told.getLast().json()).contains("taken");
  }

  @Test
  void nodeThatWasOvertakenCannotDecide() {
    fixture.available(node, "ann");
    Router other = fixture.node();
    fixture.take(other, new RoutingEvent.Due(fixture.clock.instant()));
    UUID item = fixture.enqueue(Channel.CHAT, null);
    RoutingEvent event = fixture.mailbox.poll();

    assertThatThrownBy(() -> fixture.take(node, event)).isInstanceOf(StaleEpochException.class);
    assertThat(fixture.stateOf(item)).isEqualTo("WAITING");

    fixture.take(other, event);
    assertThat(fixture.stateOf(item)).isEqualTo("OFFERED");
  }

  @Test
  void nodeThatTakesOverGoesOnWhereTheOtherStopped() {
    UUID agent = fixture.available(node, "ann");
    UUID item = fixture.enqueue(Channel.CHAT, null);
    fixture.deliver(node);
    UUID offer = fixture.offerOf(item);
    Router other = fixture.node();

    fixture.take(other, new RoutingEvent.Accept(offer, agent));

    assertThat(fixture.stateOf(item)).isEqualTo("ASSIGNED");
    assertThat(fixture.text("SELECT count(*) FROM reservation")).isEqualTo("1");
  }

  @Test
  void whoFellSilentWithANodeIsNotThereForTheNextOne() {
    UUID agent = fixture.available(node, "ann");
    UUID item = fixture.enqueue(Channel.CHAT, null);
    fixture.deliver(node);
    fixture.clock.passes(Duration.ofSeconds(60));
    UUID next = fixture.enqueue(Channel.CHAT, null);
    Router other = fixture.node();

    fixture.deliver(other);

    assertThat(fixture.stateOf(item)).isEqualTo("WAITING");
    assertThat(fixture.stateOf(next)).isEqualTo("WAITING");
    assertThat(fixture.text("SELECT state FROM agent_presence WHERE agent_id = ?", agent))
        .isEqualTo("OFFLINE");
  }

  @Test
  void silenceIsReported() {
    UUID agent = fixture.available(node, "ann");
    fixture.clock.passes(Duration.ofSeconds(46));

    fixture.in(
        () -> {
          fixture.loader().silence.report();
          return null;
        });

    assertThat(fixture.mailbox).containsExactly(new RoutingEvent.AgentDisconnected(agent));
  }

  @Test
  void whatCouldNotBeCommittedNeverHappened() {
    UUID agent = fixture.available(node, "ann");
    UUID item = fixture.enqueue(Channel.CHAT, null);
    RoutingEvent event = fixture.mailbox.poll();
    fixture.screensFail = true;
    assertThatThrownBy(() -> fixture.take(node, event)).hasMessage("no screens today");
    assertThat(fixture.text("SELECT count(*) FROM reservation")).isEqualTo("0");
    fixture.screensFail = false;

    fixture.take(node, event);

    assertThat(fixture.stateOf(item)).isEqualTo("OFFERED");
    assertThat(fixture.toldTo(agent)).containsExactly("offer.made");
  }

  @Test
  void eventThatComesTwiceCountsOnce() {
    UUID first = fixture.available(node, "ann");
    UUID second = fixture.available(node, "ben");
    UUID item = fixture.enqueue(Channel.CHAT, first);
    RoutingEvent enqueued = fixture.mailbox.poll();
    fixture.take(node, enqueued);
    fixture.take(node, enqueued);
    RoutingEvent accept = new RoutingEvent.Accept(fixture.offerOf(item), first);
    fixture.take(node, accept);
    fixture.take(node, accept);
    int version = Integer.parseInt(fixture.text("SELECT version FROM work_item"));
    RoutingEvent transfer = new RoutingEvent.Transfer(item, null, first, version, null, second);
    fixture.take(node, transfer);
    fixture.take(node, new RoutingEvent.Accept(fixture.offerOf(item), second));
    fixture.take(node, transfer);

    assertThat(fixture.text("SELECT agent_id::text FROM work_item")).isEqualTo(second.toString());
    RoutingEvent complete = new RoutingEvent.Complete(item, second, null);
    fixture.take(node, complete);
    fixture.take(node, complete);
    fixture.take(node, enqueued);

    assertThat(fixture.stateOf(item)).isEqualTo("COMPLETED");
    assertThat(fixture.text("SELECT count(*) FROM reservation")).isEqualTo("2");
  }

  @Test
  void transferredItemKeepsItsAgeAndLearnsTheOtherQueuesRules() {
    UUID agent = fixture.available(node, "ann");
    UUID item = fixture.enqueue(Channel.CHAT, null);
    fixture.deliver(node);
    fixture.take(node, new RoutingEvent.Accept(fixture.offerOf(item), agent));
    final String arrived = fixture.text("SELECT enqueued_at FROM work_item");
    UUID billing = fixture.secondQueue("Billing");
    int version = Integer.parseInt(fixture.text("SELECT version FROM work_item"));

    fixture.take(node, new RoutingEvent.Transfer(item, agent, agent, version, billing, null));

    assertThat(fixture.stateOf(item)).isEqualTo("WAITING");
    assertThat(fixture.text("SELECT queue_id::text FROM work_item")).isEqualTo(billing.toString());
    assertThat(fixture.text("SELECT enqueued_at FROM work_item")).isEqualTo(arrived);
  }

  @Test
  void interactionThatWaitsDoesNotWaitTwice() {
    UUID item = fixture.enqueue(Channel.CHAT, null);
    String interaction = fixture.text("SELECT interaction_id::text FROM work_item");
    String conversation = fixture.text("SELECT conversation_id::text FROM work_item");

    UUID again =
        fixture.in(
            () ->
                fixture.workItems.enqueue(
                    new NewWorkItem(
                        UUID.fromString(interaction),
                        UUID.fromString(conversation),
                        fixture.queue,
                        Channel.CHAT,
                        null)));

    assertThat(again).isEqualTo(item);
    assertThat(fixture.mailbox).hasSize(1);
  }

  @Test
  void resolvedBeforeTheRouterHeardOfItIsNeverOffered() {
    fixture.available(node, "ann");
    UUID item = fixture.enqueue(Channel.CHAT, null);
    RoutingEvent enqueued = fixture.mailbox.poll();

    fixture.take(node, new RoutingEvent.Complete(item, null, null));
    fixture.take(node, enqueued);

    assertThat(fixture.stateOf(item)).isEqualTo("CANCELLED");
  }

  @Test
  void whatIsInMemoryIsWhatIsInTheDatabase() {
    Random random = new Random(7);
    List<UUID> agents = List.of(fixture.available(node, "ann"), fixture.available(node, "ben"));
    for (int i = 0; i < 150; i++) {
      fixture.clock.passes(Duration.ofMillis(random.nextInt(9000)));
      UUID agent = agents.get(random.nextInt(2));
      randomEvent(random, agent);
      fixture.deliver(node);

      Snapshot memory =
          io.parley.platform.tenancy.Tenancy.call(
              fixture.tenant, () -> node.ask(desk -> desk.kernel().snapshot()));
      Snapshot written =
          io.parley.platform.tenancy.Tenancy.call(
              fixture.tenant, () -> fixture.loader().copy().kernel().snapshot());
      assertThat(Set.copyOf(memory.items())).isEqualTo(Set.copyOf(written.items()));
      assertThat(Set.copyOf(memory.reservations())).isEqualTo(Set.copyOf(written.reservations()));
      assertThat(Set.copyOf(memory.staff())).isEqualTo(Set.copyOf(written.staff()));
    }
  }

  private void randomEvent(Random random, UUID agent) {
    String live =
        fixture.text(
            "SELECT id::text FROM work_item WHERE state NOT IN ('COMPLETED', 'CANCELLED')"
                + " ORDER BY md5(id::text || ?) LIMIT 1",
            String.valueOf(random.nextInt()));
    UUID item = live == null ? UUID.randomUUID() : UUID.fromString(live);
    UUID offer = fixture.offerOf(item);
    switch (random.nextInt(9)) {
      case 0, 1 -> fixture.enqueue(Channel.CHAT, random.nextBoolean() ? agent : null);
      case 2 -> fixture.take(node, new RoutingEvent.Accept(offer, agent));
      case 3 -> fixture.take(node, new RoutingEvent.Decline(offer, agent, "test"));
      case 4 -> fixture.take(node, new RoutingEvent.WrapUp(item, agent));
      case 5 -> fixture.take(node, new RoutingEvent.Complete(item, agent, null));
      case 6 -> fixture.take(node, new RoutingEvent.Claim(item, agent));
      case 7 -> fixture.take(node, new RoutingEvent.AgentDisconnected(agent));
      default -> fixture.take(node, new RoutingEvent.AgentStateSet(agent, PresenceState.AVAILABLE));
    }
  }
}
