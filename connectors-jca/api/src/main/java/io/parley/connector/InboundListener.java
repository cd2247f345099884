package io.parley.connector;

/**
 * The message endpoint interface of every connector.
 *
 * <p>When {@link #onEvent} returns, the event is durable and the connector may acknowledge it to
 * the outside. When it throws, nothing was kept for certain: the connector must not acknowledge and
 * has to deliver the same event again.
 */
public interface InboundListener {
  void onEvent(InboundEvent event);
}
