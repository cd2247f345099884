package io.parley.emulator.wechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.parley.launch.Emulator;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** WeChat on loopback; see the package. */
public final class WeChatEmulator implements Emulator {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final State state;
  private final WebhookCaller webhooks;
  private final Control control;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  private interface Handling {
    void handle(HttpExchange exchange) throws IOException, InterruptedException;
  }

  public WeChatEmulator() {
    this(Clock.systemUTC(), PATIENCE);
  }

  /**
   * @param interval how far the repetitions of an unacknowledged push are apart
   */
  public WeChatEmulator(Clock clock, Duration interval) {
    this.state = new State(clock);
    this.webhooks = new WebhookCaller(PATIENCE, interval, clock);
    this.control = new Control(state, webhooks);
  }

  @Override
  public String name() {
    return "wechat";
  }

  @Override
  public void start(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    state.listensAt("http://127.0.0.1:" + server.getAddress().getPort());
    PlatformApi platform = new PlatformApi(state);
    server.createContext("/cgi-bin/", exchange -> handled(exchange, platform::handle));
    server.createContext("/", exchange -> handled(exchange, control::handle));
    server.setExecutor(threads);
    server.start();
  }

  private static void handled(HttpExchange exchange, Handling handling) throws IOException {
    try {
      handling.handle(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
    } catch (RuntimeException e) {
      Http.answer(exchange, 400, "text/plain", e.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public URI address() {
    return URI.create(state.address() + "/");
  }

  /** As {@code POST /emulator/accounts}. */
  public void configure(JsonObject account) {
    state.configure(EmulatedAccount.of(account));
  }

  /** As {@code POST /emulator/messages}. */
  public JsonObject act(JsonObject message) {
    try {
      return control.act(message);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As {@code GET /emulator/sent}. */
  public JsonArray sent(String account) {
    return control.sent(Map.of("account", account));
  }

  /** As {@code POST /emulator/handshake}. */
  public boolean handshake(String account) {
    try {
      return webhooks.handshake(state.account(account).orElseThrow());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A file that a user could have sent. */
  public String store(String mediaType, byte[] bytes) {
    return state.media().put(mediaType, bytes);
  }

  /** As {@code POST /emulator/faults}. */
  public void breaks(JsonObject fault) {
    state.faults().add(Fault.of(fault));
  }

  /** No token that was given out works any more. */
  public void revokeTokens() {
    state.tokens().revokeAll();
  }

  /** How often a token was asked for. */
  public int tokensFetched() {
    return state.tokens().fetched();
  }

  @Override
  public void close() {
    webhooks.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
