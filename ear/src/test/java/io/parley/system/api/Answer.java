package io.parley.system.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;

/** What the API answered. */
public record Answer(HttpResponse<String> http) {
  public int status() {
    return http.statusCode();
  }

  public String body() {
    return http.body();
  }

  String header(String name) {
    return http.headers().firstValue(name).orElse("");
  }

  public JsonObject json() {
    try (JsonReader reader = Json.createReader(new StringReader(body()))) {
      return reader.readObject();
    }
  }

  /** The code of the problem; fails where it is none. */
  String code() {
    if (!header("Content-Type").startsWith("application/problem+json")) {
      throw new AssertionError("no problem: " + status() + " " + body());
    }
    return json().getString("code");
  }
}
