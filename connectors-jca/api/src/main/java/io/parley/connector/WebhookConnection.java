package io.parley.connector;

/** A connection to a connector whose platforms call in over HTTP. */
public interface WebhookConnection extends ChannelConnection {

  /**
   * Takes one call of a platform: checks it, delivers what it brings and tells what to answer. A
   * success is answered only after every event of the call is durable.
   */
  WebhookAnswer receive(AccountKey account, WebhookRequest request);
}
