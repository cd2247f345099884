package io.parley.connector.social;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;

/**
 * Calls platforms. Tells failures apart by the one thing that matters: whether the request may have
 * reached the platform. Redirects are not followed, as they would pass by the guard.
 */
public final class PlatformHttp implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
  private static final long LONGEST_ANSWER = 1024 * 1024;

  private final OutboundAddressGuard guard;
  private final Duration timeout;
  private final HttpClient client;

  /**
   * @param timeout for a whole exchange, from connecting to the answer's last byte
   */
  public PlatformHttp(OutboundAddressGuard guard, Duration timeout) {
    this.guard = guard;
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /** Posts a text as UTF-8. */
  public HttpResponse<byte[]> postJson(URI address, String json) throws IOException {
    return wait(exchange(json(address, json), LONGEST_ANSWER));
  }

  /** Posts bytes of the given media type. */
  public HttpResponse<byte[]> post(URI address, String mediaType, byte[] body) throws IOException {
    return wait(exchange(request(address, mediaType, body), LONGEST_ANSWER));
  }

  /** Gets an answer of any size up to the limit in bytes. */
  public HttpResponse<byte[]> get(URI address, long limit) throws IOException {
    return wait(exchange(HttpRequest.newBuilder(address).timeout(timeout).GET().build(), limit));
  }

  private HttpRequest json(URI address, String json) {
    return request(
        address, "application/json;charset=UTF-8", json.getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest request(URI address, String mediaType, byte[] body) {
    return HttpRequest.newBuilder(address)
        .timeout(timeout)
        .header("Content-Type", mediaType)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  private CompletableFuture<HttpResponse<byte[]>> exchange(HttpRequest request, long limit) {
    try {
      guard.check(request.uri());
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
    // The client's own timeout ends with the headers: this one also ends a body that only trickles.
    return client
        .sendAsync(request, LimitedBody.upTo(limit))
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionallyCompose(failure -> CompletableFuture.failedFuture(told(failure)));
  }

  private static HttpResponse<byte[]> wait(CompletableFuture<HttpResponse<byte[]>> exchange)
      throws IOException {
    try {
      return exchange.join();
    } catch (CompletionException e) {
      throw told(e);
    }
  }

  private static IOException told(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof AddressRefusedException
          || t instanceof PlatformUnreachableException
          || t instanceof AnswerLostException) {
        return (IOException) t;
      }
      if (t instanceof ConnectException
          || t instanceof HttpConnectTimeoutException
          || t instanceof UnresolvedAddressException
          || t instanceof SSLHandshakeException) {
        return new PlatformUnreachableException("no connection", t);
      }
    }
    return new AnswerLostException("no whole answer", failure);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
