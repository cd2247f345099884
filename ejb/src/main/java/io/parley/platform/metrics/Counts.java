package io.parley.platform.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counts what happens on the way of an interaction, on this node since its start. What is counted
 * in a transaction that rolls back stays counted: these are figures, not books.
 */
@ApplicationScoped
public class Counts {
  private MetricRegistry registry;

  Counts() {}

  @Inject
  Counts(MetricRegistry registry) {
    this.registry = registry;
  }

  /**
   * A customer's message was taken into its conversation.
   *
   * @param delay since the connector received it
   */
  public void received(String channel, Duration delay) {
    add("parley_messages_received", "Messages taken in", "channel", channel);
    registry
        .timer(
            named("parley_intake_delay", "From the platform's time of sending to the conversation"),
            new Tag("channel", channel))
        .update(delay.isNegative() ? Duration.ZERO : delay);
  }

  /** An item was offered to an agent. */
  public void offered() {
    registry.counter(named("parley_offers", "Offers to agents")).inc();
  }

  /**
   * An offer ended.
   *
   * @param outcome accepted, rejected, timed_out...
   */
  public void offerEnded(String outcome) {
    add("parley_offers_ended", "Offers that ended", "outcome", outcome);
  }

  /**
   * A try to send a message ended.
   *
   * @param outcome sent, refused, deferred or unknown
   */
  public void sent(String channel, String outcome) {
    registry
        .counter(
            named("parley_messages_sent", "Tries to send a message"),
            new Tag("channel", channel),
            new Tag("outcome", outcome))
        .inc();
  }

  private void add(String name, String description, String tag, String value) {
    registry.counter(named(name, description), new Tag(tag, value)).inc();
  }

  private static Metadata named(String name, String description) {
    return Metadata.builder().withName(name).withDescription(description).build();
  }
}
