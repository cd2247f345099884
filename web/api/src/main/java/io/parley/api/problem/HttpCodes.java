package io.parley.api.problem;

import java.util.Map;

/** Codes of the refusals that HTTP itself names. */
final class HttpCodes {
  private static final Map<Integer, String> CODES =
      Map.of(
          400, "request.invalid",
          401, "token.missing",
          403, "request.forbidden",
          404, "resource.not-found",
          405, "request.method-not-allowed",
          406, "request.not-acceptable",
          413, "request.too-large",
          415, "request.media-type-unsupported",
          429, "rate.exceeded");

  private HttpCodes() {}

  static String of(int status) {
    return status >= 500 ? "server.failed" : CODES.getOrDefault(status, "request.invalid");
  }

  /** What is not in the table is answered as a bad request. */
  static int status(int status) {
    return CODES.containsKey(status) || status >= 500 ? status : 400;
  }
}
