package io.parley.api.problem;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/**
 * A refusal as RFC 9457 spells it, plus the code by which programs tell refusals apart.
 *
 * @param detail about this occurrence; empty for none
 * @param instance names the request, as its header and the log do
 */
public record Problem(String code, int status, String title, String detail, String instance) {
  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String TYPE = "urn:parley:problem:";

  public String json() {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("type", TYPE + code)
            .add("title", title)
            .add("status", status)
            .add("code", code);
    if (!detail.isEmpty()) {
      object.add("detail", detail);
    }
    return object.add("instance", instance).build().toString();
  }
}
