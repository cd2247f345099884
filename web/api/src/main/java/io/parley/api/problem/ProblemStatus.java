package io.parley.api.problem;

import java.util.Map;

/** Which HTTP status a refused rule has. */
final class ProblemStatus {
  /** The request is understood, and a rule says no: what no line below says more exactly. */
  private static final int UNPROCESSABLE = 422;

  private static final Map<String, Integer> BY_CODE =
      Map.ofEntries(
          Map.entry("attachment.too-large", 413),
          Map.entry("conversation.newer-message", 409),
          Map.entry("conversation.not-yours", 403),
          Map.entry("conversation.resolved", 409),
          Map.entry("cursor.invalid", 400),
          Map.entry("idempotency.in-flight", 409),
          Map.entry("idempotency.key-invalid", 400),
          Map.entry("idempotency.key-missing", 400),
          Map.entry("message.not-retriable", 409),
          Map.entry("reply.no-leg", 409),
          Map.entry("reply.none-left", 409),
          Map.entry("reply.window-closed", 409),
          Map.entry("request.body-invalid", 400),
          Map.entry("request.field-invalid", 400),
          Map.entry("request.field-missing", 400),
          Map.entry("request.field-too-long", 400),
          Map.entry("request.field-unknown", 400),
          Map.entry("request.parameter-invalid", 400),
          Map.entry("tenant.suspended", 403));

  private ProblemStatus() {}

  static int of(String code) {
    return code.endsWith(".not-found") ? 404 : BY_CODE.getOrDefault(code, UNPROCESSABLE);
  }
}
