package io.parley.connector;

/**
 * What to answer to a platform's call.
 *
 * @param code empty on success, else why it was refused, for the log: never a part of the message
 */
public record WebhookAnswer(int status, String mediaType, String body, String code) {
  public static WebhookAnswer ok(String body) {
    return new WebhookAnswer(200, "text/plain;charset=UTF-8", body, "");
  }

  public static WebhookAnswer refused(int status, String code) {
    return new WebhookAnswer(status, "text/plain;charset=UTF-8", "", code);
  }
}
