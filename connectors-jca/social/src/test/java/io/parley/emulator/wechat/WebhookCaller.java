package io.parley.emulator.wechat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Calls webhooks as the platform does: three tries, each with the same time to answer. */
final class WebhookCaller implements AutoCloseable {
  private static final int TRIES = 3;

  private final Duration patience;
  private final Duration interval;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** What came of a push. */
  record Push(boolean acknowledged, int tries, int status) {}

  private record Reply(int status, String body) {}

  /**
   * @param patience how long an answer may take; WeChat gives 5 s
   * @param interval from one try to the next; not shorter than the patience with WeChat
   */
  WebhookCaller(Duration patience, Duration interval, Clock clock) {
    this.patience = patience;
    this.interval = interval;
    this.clock = clock;
  }

  Push push(EmulatedAccount account, String mode, String xml) throws InterruptedException {
    int status = 0;
    for (int number = 1; number <= TRIES; number++) {
      long begun = System.nanoTime();
      Signed call = Signed.push(account, mode, xml, clock);
      Reply reply = exchange(request(call.address()).POST(BodyPublishers.ofString(call.body())));
      status = reply.status();
      // An empty answer counts, too: it means success without a reply.
      if (status == 200 && (reply.body().equals("success") || reply.body().isEmpty())) {
        return new Push(true, number, status);
      }
      if (number < TRIES && endsWithin(interval.minusNanos(System.nanoTime() - begun))) {
        break;
      }
    }
    return new Push(false, TRIES, status);
  }

  private boolean endsWithin(Duration pause) throws InterruptedException {
    return closed.await(Math.max(0, pause.toMillis()), TimeUnit.MILLISECONDS);
  }

  /** Whether the webhook gives the handshake's text back. */
  boolean handshake(EmulatedAccount account) throws InterruptedException {
    String echo = "echo-" + System.nanoTime();
    Reply reply = exchange(request(Signed.handshake(account, echo, clock)).GET());
    return reply.status() == 200 && reply.body().equals(echo);
  }

  private HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(patience)
        .header("Content-Type", "text/xml")
        .header("User-Agent", "Mozilla/4.0");
  }

  private Reply exchange(HttpRequest.Builder request) throws InterruptedException {
    try {
      var response = client.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body());
    } catch (IOException e) {
      return new Reply(0, "");
    }
  }

  @Override
  public void close() {
    closed.countDown();
    client.shutdownNow();
  }
}
