package io.parley.connector.email;

import io.parley.connector.spi.ChannelConnectorContract;
import io.parley.connector.spi.ChannelPlatform;

class EmailConnectorContractTest implements ChannelConnectorContract {
  @Override
  public ChannelPlatform platform() {
    return new LocalMail();
  }
}
