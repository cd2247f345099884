package io.parley.api.v1;

import io.parley.platform.idempotency.IdempotencyKey;
import io.parley.platform.idempotency.IdempotentCalls;
import io.parley.platform.idempotency.KeptAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;

/** Answers a POST, and the same again where it is repeated under its Idempotency-Key. */
@ApplicationScoped
class Once {
  static final String HEADER = "Idempotency-Key";

  @Inject IdempotentCalls calls;

  private final Jsonb json = Documents.json();

  /**
   * What makes a request what it is.
   *
   * @param key the header as it came, or null
   */
  record Request(String key, String path, byte[] body) {
    byte[] hash() {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return digest.digest(body);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("SHA-256 is part of every JDK", e);
      }
    }
  }

  Response answer(Request request, Response.Status status, Supplier<?> work) {
    IdempotencyKey key = new IdempotencyKey(request.key());
    KeptAnswer answer =
        calls.once(
            key,
            request.hash(),
            () -> new KeptAnswer(status.getStatusCode(), json.toJson(work.get())));
    return Response.status(answer.status())
        .entity(answer.body())
        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
        .build();
  }
}
