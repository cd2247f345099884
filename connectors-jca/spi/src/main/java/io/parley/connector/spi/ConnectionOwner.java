package io.parley.connector.spi;

/** What stands behind a connection handle as long as it is open. */
public interface ConnectionOwner {
  ChannelConnector connector();

  /** The application closed the handle. */
  void closed(ChannelHandle handle);
}
