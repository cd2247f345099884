package io.parley.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.connector.Channel;
import io.parley.platform.Cursors;
import io.parley.platform.DomainException;
import io.parley.platform.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkCardsTest {
  private final RoutingFixture fixture = new RoutingFixture();
  private final Router node = fixture.node();
  private final WorkCards cards = new WorkCards();

  @BeforeEach
  void openTheLists() {
    cards.database = fixture.database;
    cards.cursors = Cursors.signedWith("a key of the test");
  }

  @Test
  void offerShowsWhoItIsFromAndUntilWhenItHolds() {
    UUID agent = fixture.available(node, "ann");
    UUID item = fixture.enqueue(Channel.CHAT, null);
    fixture.deliver(node);

    WorkCard card = fixture.in(() -> cards.offeredTo(agent)).getFirst();

    assertThat(card.workItemId()).isEqualTo(item);
    assertThat(card.customerName()).isEqualTo("Ida");
    assertThat(card.queueName()).isEqualTo("Service");
    assertThat(card.enqueuedAt()).isEqualTo(fixture.clock.instant());
    assertThat(card.expiresAt()).isEqualTo(fixture.clock.instant().plusSeconds(20));
    assertThat(card.explanation()).contains("\"ready\": 1");
  }

  @Test
  void acceptedItemMovesFromTheOffersToTheAgentsOwn() {
    UUID agent = fixture.available(node, "ann");
    UUID item = fixture.enqueue(Channel.CHAT, null);
    fixture.deliver(node);

    fixture.take(node, new RoutingEvent.Accept(fixture.offerOf(item), agent));

    assertThat(fixture.in(() -> cards.offeredTo(agent))).isEmpty();
    assertThat(fixture.in(() -> cards.workedOnBy(agent)))
        .extracting(WorkCard::workItemId, WorkCard::state)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(item, "ASSIGNED"));
  }

  @Test
  void waitingItemsArePagedInTheOrderOfTheirArrival() {
    UUID first = fixture.enqueue(Channel.CHAT, null);
    UUID second = fixture.enqueue(Channel.EMAIL, null);
    UUID third = fixture.enqueue(Channel.WECHAT, null);

    Page<WorkCard> page = fixture.in(() -> cards.waiting("", 2));
    Page<WorkCard> rest = fixture.in(() -> cards.waiting(page.next(), 2));

    assertThat(page.items()).extracting(WorkCard::workItemId).containsExactly(first, second);
    assertThat(rest.items()).extracting(WorkCard::workItemId).containsExactly(third);
    assertThat(rest.next()).isEmpty();
  }

  @Test
  void cursorOfAnotherTenantIsRefused() {
    fixture.enqueue(Channel.CHAT, null);
    fixture.enqueue(Channel.CHAT, null);
    Page<WorkCard> page = fixture.in(() -> cards.waiting("", 1));
    RoutingFixture other = new RoutingFixture();

    assertThatThrownBy(() -> other.in(() -> cards.waiting(page.next(), 1)))
        .isInstanceOf(DomainException.class)
        .hasMessage("cursor.invalid");
  }
}
