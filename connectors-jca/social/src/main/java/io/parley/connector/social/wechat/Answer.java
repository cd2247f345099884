package io.parley.connector.social.wechat;

import io.parley.connector.SendOutcome;
import io.parley.connector.SendOutcome.Deferred;
import io.parley.connector.SendOutcome.Refused;
import io.parley.connector.SendOutcome.Unknown;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads the platform's answers: JSON with an {@code errcode}, where 0 or none means done. */
final class Answer {
  private Answer() {}

  /**
   * @throws CallFailed where the server did not answer with JSON, whatever its errcode
   */
  static JsonObject json(HttpResponse<byte[]> response) throws CallFailed {
    if (response.statusCode() != 200) {
      throw new CallFailed(outcome(response.statusCode()));
    }
    return json(response.body());
  }

  private static JsonObject json(byte[] body) throws CallFailed {
    try (JsonReader reader =
        Json.createReader(
            new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException | ClassCastException e) {
      throw new CallFailed(new Unknown("wechat.answer-unreadable"));
    }
  }

  /** Whether it is JSON and no file: the platform declares text/plain for some of its JSON. */
  static boolean looksLikeJson(HttpResponse<byte[]> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    return (type.startsWith("text/") || type.startsWith("application/json"))
        && response.body().length > 0
        && response.body()[0] == '{';
  }

  static int errcode(JsonObject answer) {
    return answer.getInt("errcode", 0);
  }

  /**
   * @throws CallFailed where the errcode is not 0
   */
  static JsonObject done(JsonObject answer) throws CallFailed {
    if (errcode(answer) != 0) {
      throw new CallFailed(ErrorCodes.outcome(errcode(answer)));
    }
    return answer;
  }

  /** A gateway's 5xx does not tell whether the platform behind it has taken the request. */
  private static SendOutcome outcome(int status) {
    if (status == 429) {
      return new Deferred("wechat.too-fast", Duration.ofMinutes(1));
    }
    return status >= 500
        ? new Unknown("wechat.server-error")
        : new Refused("wechat.http-refused", "HTTP " + status);
  }
}
