package io.parley.routing.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.connector.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KernelTest {
  private static final Plan ANYBODY = Plan.requiring(Set.of());
  private static final Plan SPANISH = Plan.requiring(Set.of(new Requirement(Floor.SPANISH, 3)));

  private final Floor floor = new Floor();

  @Test
  void longestIdleIsServedFirst() {
    UUID first = floor.agent();
    floor.agent();

    assertThat(floor.holder(floor.chat())).isEqualTo(first);
  }

  @Test
  void whoHasLessToDoComesBeforeWhoIsIdleForLonger() {
    UUID busy = floor.agent(2, Map.of());
    WorkItem one = floor.chat();
    UUID free = floor.agent(2, Map.of());

    assertThat(floor.holder(one)).isEqualTo(busy);
    assertThat(floor.holder(floor.chat())).isEqualTo(free);
  }

  @Test
  void fitterComesBeforeFreer() {
    UUID expert = floor.agent(5, Map.of(Floor.SPANISH, 5));
    floor.agent(5, Map.of(Floor.SPANISH, 3));
    floor.item(Channel.CHAT, 1, 0, SPANISH, null);

    assertThat(floor.holder(floor.item(Channel.CHAT, 1, 0, SPANISH, null))).isEqualTo(expert);
  }

  @Test
  void whoCannotDoItIsNotAsked() {
    floor.agent(5, Map.of(Floor.SPANISH, 2));
    WorkItem item = floor.item(Channel.CHAT, 1, 0, SPANISH, null);

    assertThat(floor.holder(item)).isNull();
    assertThat(floor.kernel.whyWaiting(item.id()).orElseThrow().verdicts())
        .isEqualTo(Map.of(Verdict.NOT_QUALIFIED, 1));
  }

  @Test
  void bandBeatsAgeAndHeadStartIsWorthItsTime() {
    WorkItem old = floor.chat();
    floor.passes(100);
    WorkItem younger = floor.item(Channel.CHAT, 1, 200, ANYBODY, null);
    WorkItem strict = floor.item(Channel.CHAT, 0, 0, ANYBODY, null);
    UUID agent = floor.agent(3, Map.of());

    assertThat(offeredInOrder()).containsExactly(strict.id(), younger.id(), old.id());
    assertThat(floor.holder(old)).isEqualTo(agent);
  }

  @Test
  void declinedItemReturnsToItsPlaceAndIsNotOfferedToTheSameAgain() {
    UUID agent = floor.agent();
    WorkItem first = floor.chat();
    WorkItem second = floor.chat();

    floor.decline(first);

    assertThat(floor.holder(first)).isNull();
    assertThat(floor.holder(second)).isEqualTo(agent);
    assertThat(floor.kernel.whyNot(first.id(), agent)).contains(Verdict.EXCLUDED);
    UUID other = floor.agent();
    assertThat(floor.holder(first)).isEqualTo(other);
  }

  @Test
  void missesInARowSetTheAgentAway() {
    UUID agent = floor.agent();
    floor.chat();
    floor.chat();
    floor.chat();
    WorkItem fourth = floor.chat();
    floor.passes(20);
    floor.passes(20);
    assertThat(floor.standing(agent).missed()).isEqualTo(2);

    floor.passes(20);

    assertThat(floor.standing(agent).state()).isEqualTo(AgentState.AWAY);
    assertThat(floor.holder(fourth)).isNull();
  }

  @Test
  void acceptForgivesTheMisses() {
    UUID agent = floor.agent();
    floor.chat();
    WorkItem second = floor.chat();
    floor.passes(20);

    floor.accept(second);

    assertThat(floor.standing(agent).missed()).isZero();
  }

  @Test
  void outerRingOpensWithAgeAndTheInnerOneStaysFirst() {
    Plan plan =
        new Plan(
            List.of(
                new Ring(Duration.ZERO, Set.of(new Requirement(Floor.SPANISH, 3)), Set.of()),
                new Ring(Duration.ofSeconds(30), Set.of(), Set.of())));
    UUID anybody = floor.agent();
    WorkItem first = floor.item(Channel.CHAT, 1, 0, plan, null);
    WorkItem second = floor.item(Channel.CHAT, 1, 0, plan, null);
    floor.passes(29);
    assertThat(floor.holder(first)).isNull();
    assertThat(floor.kernel.nextDue()).contains(first.enqueuedAt().plusSeconds(30));

    floor.passes(1);

    assertThat(floor.holder(first)).isEqualTo(anybody);
    UUID spanish = floor.agent(1, Map.of(Floor.SPANISH, 3));
    assertThat(floor.holder(second)).isEqualTo(spanish);
  }

  @Test
  void itemIsKeptForWhoKnowsTheCustomerUntilTheWindowEnds() {
    UUID known = floor.agent();
    floor.accept(floor.chat());
    UUID other = floor.agent();
    Preference preference = new Preference(known, floor.now().plusSeconds(30), false);
    WorkItem item = floor.item(Channel.CHAT, 1, 0, ANYBODY, preference);

    assertThat(floor.kernel.whyNot(item.id(), other)).contains(Verdict.KEPT_FOR_ANOTHER);
    floor.passes(31);
    assertThat(floor.holder(item)).isEqualTo(other);
  }

  @Test
  void itemIsNotKeptForSomebodyWhoWentHome() {
    UUID known = floor.agent();
    floor.accept(floor.chat());
    UUID other = floor.agent();
    Preference preference = new Preference(known, floor.now().plusSeconds(30), false);
    WorkItem item = floor.item(Channel.CHAT, 1, 0, ANYBODY, preference);

    floor.become(known, AgentState.OFFLINE);

    assertThat(floor.holder(item)).isEqualTo(other);
  }

  @Test
  void weightBeyondTheWholeCapacityTakesAllOfIt() {
    UUID agent = floor.agent(3, Map.of());
    WorkItem big = floor.item(Channel.WECHAT, 1, 0, ANYBODY, null);
    WorkItem chat = floor.chat();

    assertThat(floor.holder(big)).isEqualTo(agent);
    assertThat(floor.holder(chat)).isNull();
    assertThat(floor.kernel.whyNot(chat.id(), agent)).contains(Verdict.FULL);
  }

  @Test
  void capacityFreesWhenTheWrapUpEndsNotBefore() {
    UUID agent = floor.agent();
    WorkItem first = floor.chat();
    floor.accept(first);
    WorkItem second = floor.chat();
    floor.note(floor.kernel.wrapUp(first.id(), agent, floor.now()));
    assertThat(floor.holder(second)).isNull();

    floor.passes(60);

    assertThat(floor.holder(second)).isEqualTo(agent);
  }

  @Test
  void closedScreenGivesTheOfferBackWithoutBlame() {
    UUID agent = floor.agent();
    WorkItem item = floor.chat();

    floor.note(floor.kernel.disconnected(agent, floor.now()));
    assertThat(floor.holder(item)).isNull();
    floor.note(floor.kernel.connected(agent, floor.now()));

    assertThat(floor.holder(item)).isEqualTo(agent);
    floor.note(floor.kernel.disconnected(agent, floor.now()));
    floor.passes(30);
    assertThat(floor.standing(agent).state()).isEqualTo(AgentState.OFFLINE);
  }

  @Test
  void claimTakesWhatWaitsAndTheFirstWins() {
    WorkItem item = floor.chat();
    UUID first = floor.agent(0, Map.of());
    floor.note(
        floor.kernel.agentChanged(
            new AgentProfile(first, 1, Map.of(), Map.of(Channel.EMAIL, 0)), floor.now()));
    floor.decline(item);
    UUID second = floor.agent(0, Map.of());

    assertThat(floor.kernel.claim(item.id(), second, floor.now()).outcome())
        .isEqualTo(Outcome.refused(Outcome.Refusal.FULL));
    assertThat(floor.kernel.claim(item.id(), first, floor.now()).outcome()).isEqualTo(Outcome.DONE);
    assertThat(floor.kernel.claim(item.id(), second, floor.now()).outcome())
        .isEqualTo(Outcome.refused(Outcome.Refusal.TAKEN));
    assertThat(floor.kernel.claim(item.id(), first, floor.now()).outcome())
        .isEqualTo(Outcome.REPEATED);
  }

  @Test
  void itemPassedByNameNeedsNoSkillAndFallsBackToItsQueue() {
    UUID spanish = floor.agent(1, Map.of(Floor.SPANISH, 5));
    WorkItem item = floor.item(Channel.CHAT, 1, 0, SPANISH, null);
    floor.accept(item);
    UUID other = floor.agent();

    floor.note(floor.kernel.passTo(item.id(), other, spanish, floor.now()));
    assertThat(floor.holder(item)).isEqualTo(other);
    assertThat(floor.explanation(item).kept()).isTrue();

    floor.decline(item);
    UUID third = floor.agent(1, Map.of(Floor.SPANISH, 3));
    assertThat(floor.holder(item)).isEqualTo(third);
  }

  @Test
  void whatNobodyWouldTakeCannotBePassedToWhoIsAbsent() {
    UUID agent = floor.agent();
    WorkItem item = floor.chat();
    floor.accept(item);
    UUID absent = floor.agent();
    floor.become(absent, AgentState.AWAY);

    assertThat(floor.kernel.passTo(item.id(), absent, agent, floor.now()).outcome())
        .isEqualTo(Outcome.refused(Outcome.Refusal.ABSENT));
    assertThat(floor.holder(item)).isEqualTo(agent);
  }

  @Test
  void explanationSaysWhyEachOtherWasNotChosen() {
    UUID away = floor.agent(1, Map.of(Floor.SPANISH, 5));
    floor.become(away, AgentState.AWAY);
    UUID chosen = floor.agent(1, Map.of(Floor.SPANISH, 4));
    UUID less = floor.agent(1, Map.of(Floor.SPANISH, 3));
    floor.agent();

    WorkItem item = floor.item(Channel.CHAT, 1, 0, SPANISH, null);

    Explanation explanation = floor.explanation(item);
    assertThat(explanation.agentId()).isEqualTo(chosen);
    assertThat(explanation.agents()).isEqualTo(4);
    assertThat(explanation.qualified()).isEqualTo(3);
    assertThat(explanation.ready()).isEqualTo(2);
    assertThat(explanation.others())
        .extracting(Explanation.Candidate::agentId, Explanation.Candidate::verdict)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(less, Verdict.LESS_FIT),
            org.assertj.core.groups.Tuple.tuple(away, Verdict.ABSENT));
  }

  @Test
  void nothingStarvesInItsBandHoweverManyWithAHeadStartKeepComing() {
    UUID agent = floor.agent();
    WorkItem busy = floor.chat();
    floor.accept(busy);
    WorkItem patient = floor.chat();
    WorkItem current = busy;
    int served = 0;
    while (floor.holder(patient) == null) {
      floor.item(Channel.CHAT, 1, 300, ANYBODY, null);
      floor.passes(10);
      floor.complete(current);
      served++;
      current = held(agent);
      floor.accept(current);
    }

    // 300 s of head start at one item every 10 s
    assertThat(served).isBetween(29, 33);
  }

  @Test
  void rebuiltRouterKeepsItsPromises() {
    UUID agent = floor.agent();
    WorkItem item = floor.chat();
    Reservation offer = floor.reservation(item);

    floor.rebuild();

    assertThat(floor.kernel.nextDue()).contains(offer.expiresAt());
    assertThat(floor.kernel.accept(offer.id(), agent, floor.now()).outcome())
        .isEqualTo(Outcome.DONE);
  }

  @Test
  void offerThatRanOutWhileNobodyRoutedIsNobodysFault() {
    UUID agent = floor.agent();
    WorkItem item = floor.chat();
    floor.sleeps(60);

    floor.rebuild();
    floor.passes(0);

    assertThat(floor.standing(agent).missed()).isZero();
    assertThat(floor.holder(item)).isEqualTo(agent);
    assertThat(floor.reservation(item).offeredAt()).isEqualTo(floor.now());
  }

  private WorkItem held(UUID agent) {
    Reservation held =
        floor.kernel.snapshot().reservations().stream()
            .filter(each -> each.agentId().equals(agent))
            .findFirst()
            .orElseThrow();
    return floor.kernel.item(held.itemId()).orElseThrow();
  }

  private List<UUID> offeredInOrder() {
    return floor.changes.stream()
        .filter(Change.Offered.class::isInstance)
        .map(change -> ((Change.Offered) change).reservation().itemId())
        .toList();
  }
}
