package io.parley.routing;

import io.parley.platform.Ids;
import io.parley.platform.tenancy.TenantDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Makes work for agents, and withdraws it. Called within the transaction of whoever finds that a
 * person is needed; the router learns of it when that transaction has committed.
 */
@ApplicationScoped
public class WorkItems {
  @Inject private TenantDatabase database;
  @Inject private RoutingMail mail;
  @Inject private Clock clock;

  /**
   * Lets an interaction wait in a queue. Where it waits already, nothing changes.
   *
   * @return the id of the interaction's live work item
   */
  public UUID enqueue(NewWorkItem item) {
    UUID id =
        database.call(
            connection ->
                new WorkItemRows(connection)
                    .insert(Ids.next(), item, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    mail.post(new RoutingEvent.ItemEnqueued(id));
    return id;
  }

  /** Withdraws whatever of a conversation still waits or is being worked on. */
  public void cancelOf(UUID conversationId, String reason) {
    database
        .call(connection -> new WorkItemRows(connection).liveOf(conversationId))
        .forEach(id -> mail.post(new RoutingEvent.ItemCancelled(id, reason)));
  }
}
