package io.parley.connector.social.wechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.parley.connector.AccountKey;
import io.parley.connector.WebhookAnswer;
import io.parley.connector.WebhookRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/** The application's webhook door, reduced to what a test needs. */
final class Door implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final BiFunction<AccountKey, WebhookRequest, WebhookAnswer> receive;

  Door(BiFunction<AccountKey, WebhookRequest, WebhookAnswer> receive) {
    this.receive = receive;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/hooks/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI of(AccountKey key) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/" + key);
  }

  private void handle(HttpExchange exchange) throws IOException {
    AccountKey key = new AccountKey(exchange.getRequestURI().getPath().substring(7));
    byte[] body = exchange.getRequestBody().readAllBytes();
    WebhookAnswer answer = receive.apply(key, request(exchange, body));
    byte[] text = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), text.length == 0 ? -1 : text.length);
    exchange.getResponseBody().write(text);
    exchange.close();
  }

  private static WebhookRequest request(HttpExchange exchange, byte[] body) {
    Map<String, List<String>> query = query(exchange.getRequestURI().getRawQuery());
    return new WebhookRequest(exchange.getRequestMethod(), query, Map.of(), body);
  }

  static Map<String, List<String>> query(String raw) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String pair : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      query
          .computeIfAbsent(parts[0], name -> new ArrayList<>())
          .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
