package io.parley.connector.social.wechat;

/** A call is not taken: why, and with which HTTP status. Says nothing of what the call held. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  private Refusal(int status, String code) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** Whoever calls has not shown to be the platform. */
  static Refusal forbidden(String code) {
    return new Refusal(403, code);
  }

  /** What is called for cannot be read. */
  static Refusal malformed(String code) {
    return new Refusal(400, code);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
