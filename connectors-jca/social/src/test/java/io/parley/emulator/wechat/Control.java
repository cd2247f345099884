package io.parley.emulator.wechat;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The page and the JSON API by which tests and people play WeChat's users. */
final class Control {
  private final State state;
  private final WebhookCaller webhooks;
  private final AtomicLong lastMessageId;

  Control(State state, WebhookCaller webhooks) {
    this.state = state;
    this.webhooks = webhooks;
    this.lastMessageId = new AtomicLong(state.clock().millis() << 16);
  }

  void handle(HttpExchange exchange) throws IOException, InterruptedException {
    String what = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    Map<String, String> query = Http.query(exchange);
    switch (what) {
      case "GET /emulator", "GET /emulator/", "GET /" -> page(exchange);
      case "POST /emulator/accounts" -> Http.answer(exchange, configure(json(exchange)));
      case "GET /emulator/accounts" -> Http.answer(exchange, accounts());
      case "POST /emulator/handshake" -> Http.answer(exchange, handshake(json(exchange)));
      case "POST /emulator/messages" -> Http.answer(exchange, act(json(exchange)));
      case "GET /emulator/sent" -> Http.answer(exchange, sent(query));
      case "GET /emulator/feed" ->
          Http.answer(exchange, state.feed().after(number(query.get("after"))));
      case "POST /emulator/faults" -> Http.answer(exchange, fault(json(exchange)));
      case "GET /emulator/media" -> media(exchange, query.getOrDefault("id", ""));
      default -> Http.answer(exchange, 404, "text/plain", new byte[0]);
    }
  }

  private static JsonObject json(HttpExchange exchange) throws IOException {
    return Http.json(Http.text(exchange));
  }

  private static int number(String text) {
    return text == null || text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  private JsonStructure configure(JsonObject json) {
    EmulatedAccount account = EmulatedAccount.of(json);
    state.configure(account);
    return account.shown();
  }

  private JsonStructure accounts() {
    JsonArrayBuilder shown = Json.createArrayBuilder();
    state.accounts().forEach(account -> shown.add(account.shown()));
    return shown.build();
  }

  private EmulatedAccount account(JsonObject json) {
    return state.account(json.getString("account")).orElseThrow();
  }

  private JsonStructure handshake(JsonObject json) throws InterruptedException {
    boolean ok = webhooks.handshake(account(json));
    return Json.createObjectBuilder().add("ok", ok).build();
  }

  /** Answers when the push was acknowledged or given up. */
  JsonObject act(JsonObject json) throws InterruptedException {
    EmulatedAccount account = account(json);
    UserAction action = UserAction.of(withMedia(json));
    state.acted(action);
    String id = json.getString("msgId", Long.toString(lastMessageId.incrementAndGet()));
    String xml = action.xml(account.originalId(), createTime(json), id);
    String mode = action.mode().isEmpty() ? account.mode() : action.mode();
    WebhookCaller.Push push = webhooks.push(account, mode, xml);
    state
        .feed()
        .add(
            "in",
            account.key(),
            action.openid(),
            Json.createObjectBuilder()
                .add("type", action.type())
                .add("text", json.getString("text", ""))
                .add("mediaId", action.fields().getOrDefault("MediaId", ""))
                .add("acknowledged", push.acknowledged())
                .add("tries", push.tries()));
    return Json.createObjectBuilder()
        .add("msgId", id)
        .add("acknowledged", push.acknowledged())
        .add("tries", push.tries())
        .add("status", push.status())
        .build();
  }

  private long createTime(JsonObject json) {
    return json.containsKey("createTime")
        ? json.getJsonNumber("createTime").longValue()
        : state.clock().instant().getEpochSecond();
  }

  /** Stores the media that came along, or a small picture where an image came without. */
  private JsonObject withMedia(JsonObject json) {
    String type = json.getString("mediaType", "image/png");
    boolean needsSample = json.getString("type", "text").equals("image");
    if (json.containsKey("mediaId") || !json.containsKey("base64") && !needsSample) {
      return json;
    }
    byte[] bytes =
        json.containsKey("base64")
            ? Base64.getDecoder().decode(json.getString("base64"))
            : MediaShelf.SAMPLE_PNG;
    return Json.createObjectBuilder(json)
        .remove("base64")
        .add("mediaId", state.media().put(type, bytes))
        .build();
  }

  JsonArray sent(Map<String, String> query) {
    return state
        .feed()
        .all(
            entry ->
                entry.getString("direction").equals("out")
                    && matches(query.get("openid"), entry.getString("openid"))
                    && matches(query.get("account"), entry.getString("account")));
  }

  private static boolean matches(String wanted, String value) {
    return wanted == null || wanted.isEmpty() || wanted.equals(value);
  }

  private JsonStructure fault(JsonObject json) {
    if (json.getBoolean("revokeTokens", false)) {
      state.tokens().revokeAll();
    } else {
      state.faults().add(Fault.of(json));
    }
    return Json.createObjectBuilder().add("ok", true).build();
  }

  private void media(HttpExchange exchange, String id) throws IOException {
    MediaShelf.File file =
        state.media().find(id).orElse(new MediaShelf.File("text/plain", new byte[0]));
    Http.answer(exchange, file.bytes().length == 0 ? 404 : 200, file.mediaType(), file.bytes());
  }

  private static void page(HttpExchange exchange) throws IOException {
    try (InputStream page = Control.class.getResourceAsStream("page.html")) {
      Http.answer(exchange, 200, "text/html;charset=UTF-8", page.readAllBytes());
    }
  }
}
