package io.parley.connector.email.reading;

import io.parley.connector.InboundEvent;

/** What a mail turned out to be. */
public sealed interface Reading {
  /** Something that the application must learn. */
  record News(InboundEvent event) implements Reading {}

  /** A mail that Parley itself had sent for this account: a loop, to be broken here. */
  record OwnMailBack() implements Reading {}
}
