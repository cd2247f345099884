package io.parley.queue;

import io.parley.platform.DomainException;
import java.util.Map;
import java.util.UUID;

/**
 * What an administrator decides about a work queue.
 *
 * @param band a lower band is served before a higher one whatever else holds, 0 to 9
 * @param priority points within the band, 0 to 100
 * @param offerSeconds how long an offer waits for an answer
 * @param wrapUpSeconds how long an agent may finish up before the next work
 * @param businessHoursId null for always open
 * @param requirements least proficiency by skill id
 */
public record WorkQueueSettings(
    String name,
    int band,
    int priority,
    int offerSeconds,
    int wrapUpSeconds,
    UUID businessHoursId,
    Map<UUID, Integer> requirements) {

  /**
   * @throws DomainException {@code queue.*} where a value cannot be
   */
  public WorkQueueSettings {
    name = name == null ? "" : name.strip();
    requirements = Map.copyOf(requirements);
    if (name.isEmpty() || name.length() > 60) {
      throw new DomainException("queue.name-missing");
    }
    within(band, 0, 9, "queue.band-out-of-range");
    within(priority, 0, 100, "queue.priority-out-of-range");
    within(offerSeconds, 5, 300, "queue.offer-out-of-range");
    within(wrapUpSeconds, 0, 3600, "queue.wrap-up-out-of-range");
    requirements.values().forEach(level -> within(level, 1, 5, "queue.proficiency-out-of-range"));
  }

  private static void within(int value, int least, int most, String code) {
    if (value < least || value > most) {
      throw new DomainException(code, least, most);
    }
  }
}
