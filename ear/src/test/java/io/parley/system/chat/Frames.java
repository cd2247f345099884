package io.parley.system.chat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A visitor without a browser, who can say what no widget would. */
public final class Frames implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final WebSocket socket;

  private Frames(URI door, String origin) {
    socket =
        HTTP.newWebSocketBuilder()
            .header("Origin", origin)
            .buildAsync(door, new Ear())
            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join();
  }

  /** Opens a socket as a page of the given origin would. */
  static Frames open(ChatDoor door, String origin) {
    return new Frames(door.socket(), origin);
  }

  static Frames open(ChatDoor door) {
    return open(door, door.origin());
  }

  /** Opens and says hello; an empty token makes a new visitor. */
  public static Frames greet(ChatDoor door, String token) {
    Frames frames = open(door);
    frames.send(Json.createObjectBuilder().add("type", "hello").add("token", token).build());
    return frames;
  }

  /** Opens and says hello under a name. */
  public static Frames greet(ChatDoor door, String token, String name) {
    Frames frames = open(door);
    frames.send(
        Json.createObjectBuilder()
            .add("type", "hello")
            .add("token", token)
            .add("name", name)
            .build());
    return frames;
  }

  void send(JsonObject frame) {
    sendText(frame.toString());
  }

  void sendText(String text) {
    socket.sendText(text, true).join();
  }

  public void say(UUID id, String text) {
    send(
        Json.createObjectBuilder()
            .add("type", "message")
            .add("id", id.toString())
            .add("text", text)
            .build());
  }

  /** The next frame of a type; those of other types before it are passed over. */
  public JsonObject next(String type) {
    return nextOf(type);
  }

  /** The next frame of any of these types. */
  public JsonObject nextOf(String... types) {
    List<String> wanted = List.of(types);
    try {
      JsonObject frame = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      while (frame != null && !wanted.contains(frame.getString("type"))) {
        frame = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      }
      if (frame == null) {
        throw new AssertionError("no frame " + wanted);
      }
      return frame;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The code with which the other side closed. */
  int closeCode() {
    return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        heard.add(Json.createReader(new StringReader(text.toString())).readObject());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
      closed.completeExceptionally(failure);
    }
  }
}
