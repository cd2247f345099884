package io.parley.connector.social;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Collects an answer's body and breaks off as soon as it is longer than allowed. */
final class LimitedBody implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> collector = BodySubscribers.ofByteArray();
  private final long limit;
  private Subscription subscription;
  private long received;

  private LimitedBody(long limit) {
    this.limit = limit;
  }

  static BodyHandler<byte[]> upTo(long limit) {
    return headers -> new LimitedBody(limit);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return collector.getBody();
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    collector.onSubscribe(given);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    received += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (received > limit) {
      subscription.cancel();
      collector.onError(new IOException("answer longer than " + limit + " bytes"));
    } else {
      collector.onNext(buffers);
    }
  }

  @Override
  public void onError(Throwable failure) {
    collector.onError(failure);
  }

  @Override
  public void onComplete() {
    collector.onComplete();
  }
}
