package io.parley.connector.social.wechat;

import io.parley.connector.AccountSettings;
import io.parley.connector.Channel;
import io.parley.connector.ReplyPolicy;
import io.parley.connector.social.SocialAccount;
import io.parley.connector.social.SocialPlatform;
import io.parley.connector.social.Surroundings;

/** WeChat Official Account. */
public final class WeChatPlatform implements SocialPlatform {
  @Override
  public Channel channel() {
    return Channel.WECHAT;
  }

  @Override
  public ReplyPolicy replyPolicy() {
    return Sender.POLICY;
  }

  @Override
  public SocialAccount open(AccountSettings settings, Surroundings surroundings) {
    return new OfficialAccount(WeChatSettings.of(settings), surroundings);
  }
}
