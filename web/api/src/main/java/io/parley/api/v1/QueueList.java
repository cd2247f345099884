package io.parley.api.v1;

import io.parley.routing.QueueCount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every work queue that is in use. */
@Schema(name = "QueueList")
public record QueueList(List<Queue> items) {

  /** How much there is in a work queue now. */
  @Schema(name = "Queue")
  public record Queue(
      UUID id,
      String name,
      @Schema(description = "items that no agent has, offered ones included") int waiting,
      int assigned,
      @Schema(description = "missing where none waits") Instant oldestWaitingAt) {

    static Queue of(QueueCount count) {
      return new Queue(
          count.queueId(),
          count.name(),
          count.waiting(),
          count.assigned(),
          count.oldestWaitingAt());
    }
  }

  static QueueList of(List<QueueCount> counts) {
    return new QueueList(counts.stream().map(Queue::of).toList());
  }
}
