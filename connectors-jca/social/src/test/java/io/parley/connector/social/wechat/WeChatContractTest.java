package io.parley.connector.social.wechat;

import io.parley.connector.spi.ChannelConnectorContract;
import io.parley.connector.spi.ChannelPlatform;

class WeChatContractTest implements ChannelConnectorContract {
  @Override
  public ChannelPlatform platform() {
    return new PlayedWeChat();
  }
}
