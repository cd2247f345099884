package io.parley.channel.account;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Plain settings as the JSON of their column. */
final class SettingsText {
  private SettingsText() {}

  static String write(Map<String, String> settings) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    settings.forEach(json::add);
    return json.build().toString();
  }

  static Map<String, String> read(String json) {
    Map<String, String> settings = new TreeMap<>();
    try (var reader = Json.createReader(new StringReader(json))) {
      reader
          .readObject()
          .forEach((name, value) -> settings.put(name, ((JsonString) value).getString()));
    }
    return settings;
  }
}
