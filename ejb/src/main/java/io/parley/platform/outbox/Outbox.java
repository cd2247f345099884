package io.parley.platform.outbox;

import io.parley.platform.messaging.Address;
import java.time.Duration;

/**
 * Sends to the broker what the current transaction decides, if and when it commits, at least once.
 *
 * <p>A row stands for the message until the broker has it; after a crash the sweep sends what is
 * left. Receivers therefore have to bear a message twice.
 */
public interface Outbox {

  /**
   * @param groupKey messages of one key arrive in the order in which they were put
   * @param type see {@link io.parley.platform.messaging.Header#TYPE}
   * @param json ids and states only, never what a customer wrote
   */
  void put(Address address, String groupKey, String type, String json);

  /**
   * As {@link #put}, but delivered only after the delay: a wake-up, whose order among others is not
   * kept.
   */
  void putDelayed(Address address, String groupKey, String type, String json, Duration delay);
}
