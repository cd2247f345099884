package io.parley.connector.social.wechat;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountSettings;
import io.parley.connector.ChannelConnection;
import io.parley.connector.Handle;
import io.parley.connector.OutboundMessage;
import io.parley.connector.Threading;
import io.parley.connector.WebhookAnswer;
import io.parley.connector.WebhookConnection;
import io.parley.connector.WebhookRequest;
import io.parley.connector.social.SocialConnectionFactory;
import io.parley.connector.social.SocialResourceAdapter;
import io.parley.connector.spi.ChannelManagedConnectionFactory;
import io.parley.connector.spi.ChannelPlatform;
import io.parley.connector.spi.ChannelResourceAdapter;
import io.parley.emulator.wechat.WeChatEmulator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The emulator as the contract's platform. */
final class PlayedWeChat implements ChannelPlatform {
  private static final String OPENID = "oContract_1";

  private final WeChatEmulator emulator =
      new WeChatEmulator(Clock.systemUTC(), Duration.ofMillis(20));
  private final Door door = new Door(this::receive);
  private final Map<String, JsonObject> unacknowledged = new ConcurrentHashMap<>();
  private final Map<String, Boolean> acknowledged = new ConcurrentHashMap<>();
  private volatile WebhookConnection connection;

  PlayedWeChat() {
    emulator.start(0);
  }

  private WebhookAnswer receive(AccountKey account, WebhookRequest request) {
    return connection.receive(account, request);
  }

  @Override
  public ChannelResourceAdapter adapter() {
    SocialResourceAdapter adapter = new SocialResourceAdapter();
    adapter.setAllowedHosts("127.0.0.1");
    return adapter;
  }

  @Override
  public ChannelManagedConnectionFactory connections() {
    return new SocialConnectionFactory();
  }

  @Override
  public AccountSettings account(AccountKey key) {
    emulator.configure(WeChatAccounts.console(key, "aes", door.of(key)));
    return WeChatAccounts.settings(key, "aes", emulator.address());
  }

  @Override
  public AccountSettings wrongSecret(AccountSettings account) {
    return WeChatAccounts.withSecret(account, WeChatSettings.APP_SECRET, "wrong");
  }

  @Override
  public void customerWrites(ChannelConnection to, AccountSettings account, String text) {
    connection = (WebhookConnection) to;
    String id = Integer.toString(text.hashCode() & 0x7fffffff);
    push(message(account).add("text", text).add("msgId", id).build());
  }

  private jakarta.json.JsonObjectBuilder message(AccountSettings account) {
    return Json.createObjectBuilder().add("account", account.key().value()).add("openid", OPENID);
  }

  private void push(JsonObject message) {
    String name = message.getString("account") + message.getString("text");
    if (emulator.act(message).getBoolean("acknowledged")) {
      unacknowledged.remove(name);
      acknowledged.put(name, true);
    } else {
      unacknowledged.put(name, message);
    }
  }

  @Override
  public void repeatUnacknowledged(ChannelConnection to) {
    unacknowledged.values().forEach(this::push);
  }

  @Override
  public boolean acknowledged(AccountSettings account, String text) {
    return acknowledged.containsKey(account.key() + text);
  }

  /** The user has opened the window by a menu click before. */
  @Override
  public OutboundMessage answer(AccountSettings account, String text) {
    emulator.configure(
        WeChatAccounts.console(account.key(), "aes", java.net.URI.create("http://127.0.0.1:1/")));
    emulator.act(message(account).add("type", "event").add("event", "CLICK").build());
    emulator.configure(WeChatAccounts.console(account.key(), "aes", door.of(account.key())));
    return new OutboundMessage(
        account.key(),
        UUID.randomUUID().toString(),
        new Handle(Handle.Kind.WECHAT_OPENID, OPENID, ""),
        "",
        text,
        List.of(),
        "",
        Threading.NONE);
  }

  @Override
  public List<String> sent(AccountSettings account) {
    return emulator.sent(account.key().value()).getValuesAs(JsonObject.class).stream()
        .map(entry -> entry.getString("text"))
        .toList();
  }

  @Override
  public void refuseAnswers() {
    breaks(45015);
  }

  @Override
  public void deferAnswers() {
    breaks(-1);
  }

  private void breaks(int errcode) {
    emulator.breaks(Json.createObjectBuilder().add("errcode", errcode).add("times", 99).build());
  }

  @Override
  public void close() {
    door.close();
    emulator.close();
  }
}
