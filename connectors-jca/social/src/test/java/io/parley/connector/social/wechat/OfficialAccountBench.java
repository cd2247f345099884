package io.parley.connector.social.wechat;

import io.parley.connector.AccountKey;
import io.parley.connector.AccountSettings;
import io.parley.connector.Handle;
import io.parley.connector.InboundEvent;
import io.parley.connector.InboundEvent.MessageReceived;
import io.parley.connector.OutboundMessage;
import io.parley.connector.Threading;
import io.parley.connector.WebhookRequest;
import io.parley.connector.social.MovableClock;
import io.parley.connector.social.OutboundAddressGuard;
import io.parley.connector.social.PlatformHttp;
import io.parley.connector.social.Surroundings;
import io.parley.connector.social.WebhookReading;
import io.parley.connector.social.WebhookReading.Answered;
import io.parley.connector.social.WebhookReading.Heard;
import io.parley.emulator.wechat.WeChatEmulator;
import jakarta.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An account between the played platform and a test, without adapter and webhook door. */
final class OfficialAccountBench implements AutoCloseable {
  static final AccountKey KEY = new AccountKey("bench-account");
  static final String OPENID = "oBench-User_1";

  final MovableClock clock = new MovableClock();
  final WeChatEmulator emulator = new WeChatEmulator(clock, Duration.ofMillis(20));
  final Calls calls = new Calls(clock, WeChatAccounts.appId(KEY));
  final List<Callable<? extends InboundEvent>> late = new CopyOnWriteArrayList<>();
  private final ExecutorService background = Executors.newFixedThreadPool(4);
  private final PlatformHttp http =
      new PlatformHttp(new OutboundAddressGuard(Set.of("127.0.0.1")), Duration.ofSeconds(4));

  OfficialAccountBench() {
    emulator.start(0);
    emulator.configure(WeChatAccounts.console(KEY, "aes", URI.create("http://127.0.0.1:1/")));
  }

  AccountSettings settings(String mode) {
    return WeChatAccounts.settings(KEY, mode, emulator.address());
  }

  OfficialAccount account(String mode) {
    return account(settings(mode));
  }

  OfficialAccount account(AccountSettings settings) {
    Surroundings surroundings = new Surroundings(clock, http, background, late::add);
    return new OfficialAccount(WeChatSettings.of(settings), surroundings);
  }

  /** A push of this type with these elements. */
  String push(String type, String elements) {
    return "<xml><ToUserName><![CDATA[gh_%s]]></ToUserName><FromUserName><![CDATA[%s]]></FromUserName><CreateTime>1772438400</CreateTime><MsgType><![CDATA[%s]]></MsgType>%s</xml>"
        .formatted(KEY, OPENID, type, elements);
  }

  String text(String content) {
    return push(
        "text", "<Content><![CDATA[" + content + "]]></Content><MsgId>24567890123456789</MsgId>");
  }

  static MessageReceived heard(OfficialAccount account, WebhookRequest call) {
    return (MessageReceived) ((Heard) account.read(call)).events().get(0);
  }

  /** Status and code of a refusal, or the text that was answered. */
  static String answered(OfficialAccount account, WebhookRequest call) {
    WebhookReading reading = account.read(call);
    if (reading instanceof Heard) {
      return "heard";
    }
    var answer = ((Answered) reading).answer();
    return answer.code().isEmpty() ? answer.body() : answer.status() + " " + answer.code();
  }

  /** The user writes, which opens the window for answers. */
  void userWrites() {
    emulator.act(
        Json.createObjectBuilder()
            .add("account", KEY.value())
            .add("openid", OPENID)
            .add("text", "hi")
            .build());
  }

  OutboundMessage message(String text) {
    return new OutboundMessage(
        KEY,
        "message-1",
        new Handle(Handle.Kind.WECHAT_OPENID, OPENID, ""),
        "",
        text,
        List.of(),
        "",
        Threading.NONE);
  }

  @Override
  public void close() {
    emulator.close();
    http.close();
    background.shutdownNow();
  }
}
