package io.parley.channel.inbound;

import io.parley.connector.InboundEvent;

/** Takes what a connector learned into the unified interaction queue. */
public interface InboundDoor {

  /**
   * When this returns, the event is durable in the broker and its attachments are in the database.
   *
   * @throws UnknownAccountException where no tenant has the account: never acknowledge, the event
   *     is nobody's
   * @throws RuntimeException where the broker or the database is away: the connector has to deliver
   *     again
   */
  void accept(InboundEvent event);
}
