package io.parley.emulator.wechat;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of {@code api.weixin.qq.com} that accounts call. */
final class PlatformApi {
  private static final Pattern ESCAPED =
      Pattern.compile("\\\\u(?!00[0-7])[0-9a-f]{4}", Pattern.CASE_INSENSITIVE);

  private final State state;

  PlatformApi(State state) {
    this.state = state;
  }

  void handle(HttpExchange exchange) throws IOException, InterruptedException {
    String path = exchange.getRequestURI().getPath();
    for (Fault fault : state.faults()) {
      if (fault.strikes(path) && fault.happen(exchange)) {
        return;
      }
    }
    switch (path) {
      case "/cgi-bin/stable_token" -> token(exchange);
      case "/cgi-bin/message/custom/send" -> send(exchange);
      case "/cgi-bin/media/upload" -> upload(exchange);
      case "/cgi-bin/media/get" -> download(exchange);
      default -> Http.answer(exchange, 404, "text/plain", new byte[0]);
    }
  }

  private void token(HttpExchange exchange) throws IOException {
    JsonObject asked = Http.json(Http.text(exchange));
    Optional<EmulatedAccount> account = state.accountOfApp(asked.getString("appid", ""));
    if (account.isEmpty()) {
      Http.error(exchange, 40013);
    } else if (!account.get().appSecret().equals(asked.getString("secret", ""))) {
      Http.error(exchange, 40125);
    } else {
      Tokens.Grant grant =
          state.tokens().fetch(account.get().appId(), asked.getBoolean("force_refresh", false));
      Http.answer(
          exchange,
          Json.createObjectBuilder()
              .add("access_token", grant.value())
              .add("expires_in", grant.seconds())
              .build());
    }
  }

  private Optional<EmulatedAccount> caller(HttpExchange exchange) {
    String token = Http.query(exchange).getOrDefault("access_token", "");
    return state.accountOfApp(state.tokens().owner(token));
  }

  private void send(HttpExchange exchange) throws IOException {
    String body = Http.text(exchange);
    Optional<EmulatedAccount> account = caller(exchange);
    int errcode = account.isEmpty() ? 40001 : errcode(account.get(), body);
    if (errcode == 0) {
      state.sent(account.orElseThrow(), Http.json(body));
    }
    Http.error(exchange, errcode);
  }

  private int errcode(EmulatedAccount account, String body) {
    if (ESCAPED.matcher(body).find()) {
      return 40033;
    }
    JsonObject message = Http.json(body);
    int refused = refusal(message);
    String openid = message.getString("touser", "");
    if (refused != 0 || !state.knows(account.key(), openid)) {
      return refused != 0 ? refused : 40003;
    }
    return state.replies().answer(account.key() + "/" + openid);
  }

  private int refusal(JsonObject message) {
    return switch (message.getString("msgtype", "")) {
      case "text" -> {
        String text = message.getJsonObject("text").getString("content", "");
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        yield length == 0 ? 44004 : length > 2048 ? 45002 : 0;
      }
      case "image", "voice" -> {
        String type = message.getString("msgtype");
        String id = message.getJsonObject(type).getString("media_id", "");
        yield state.media().find(id).isPresent() ? 0 : 40007;
      }
      default -> 40008;
    };
  }

  private void upload(HttpExchange exchange) throws IOException {
    Map<String, String> query = Http.query(exchange);
    byte[] body = Http.body(exchange);
    if (caller(exchange).isEmpty()) {
      Http.error(exchange, 40001);
      return;
    }
    String declared = exchange.getRequestHeaders().getFirst("Content-Type");
    MediaShelf.File file = Form.file(declared, body);
    Http.answer(
        exchange,
        Json.createObjectBuilder()
            .add("type", query.getOrDefault("type", ""))
            .add("media_id", state.media().put(file.mediaType(), file.bytes()))
            .add("created_at", state.clock().instant().getEpochSecond())
            .build());
  }

  private void download(HttpExchange exchange) throws IOException {
    Optional<MediaShelf.File> file =
        state.media().find(Http.query(exchange).getOrDefault("media_id", ""));
    if (caller(exchange).isEmpty()) {
      Http.error(exchange, 40001);
    } else if (file.isEmpty()) {
      Http.error(exchange, 40007);
    } else if (file.get().mediaType().startsWith("video/")) {
      String address =
          state.address() + "/emulator/media?id=" + Http.query(exchange).get("media_id");
      Http.answer(exchange, Json.createObjectBuilder().add("video_url", address).build());
    } else {
      exchange.getResponseHeaders().set("Content-disposition", "attachment; filename=\"m.bin\"");
      Http.answer(exchange, 200, file.get().mediaType(), file.get().bytes());
    }
  }
}
