package io.parley.api.v1;

import io.parley.platform.DomainException;
import io.parley.platform.Ids;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A JSON object of a request, read without forgiveness: what is misspelt, given twice or of another
 * type is refused, for a partner who learns of it today does not lose data tomorrow.
 */
final class StrictBody {
  private static final int LONGEST_ECHO = 60;
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private final JsonObject object;

  private StrictBody(JsonObject object) {
    this.object = object;
  }

  static StrictBody read(byte[] json, Set<String> fields) {
    JsonObject object = parse(json);
    for (String name : object.keySet()) {
      if (!fields.contains(name)) {
        throw new DomainException("request.field-unknown", shortened(name));
      }
    }
    return new StrictBody(object);
  }

  private static JsonObject parse(byte[] json) {
    try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(json))) {
      return reader.readObject();
    } catch (RuntimeException e) {
      // Whatever it is: Parsson throws a bare one where the nesting is too deep.
      throw new DomainException("request.body-invalid");
    }
  }

  String text(String name, int longest) {
    String text =
        optionalText(name).orElseThrow(() -> new DomainException("request.field-missing", name));
    if (text.length() > longest) {
      throw new DomainException("request.field-too-long", name, longest);
    }
    return text;
  }

  Optional<UUID> id(String name) {
    return optionalText(name).map(text -> Ids.tryParse(text).orElseThrow(() -> invalid(name)));
  }

  Optional<Long> sequence(String name) {
    return value(name)
        .map(
            value -> {
              if (value instanceof JsonNumber number && number.isIntegral()) {
                try {
                  return number.longValueExact();
                } catch (ArithmeticException e) {
                  throw invalid(name);
                }
              }
              throw invalid(name);
            });
  }

  private Optional<String> optionalText(String name) {
    return value(name)
        .map(
            value -> {
              if (value instanceof JsonString string && isStorable(string.getString())) {
                return string.getString();
              }
              throw invalid(name);
            });
  }

  /** Null is as good as left out. */
  private Optional<JsonValue> value(String name) {
    return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
  }

  /** PostgreSQL stores neither U+0000 nor half a surrogate pair. */
  private static boolean isStorable(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF);
  }

  private static DomainException invalid(String name) {
    return new DomainException("request.field-invalid", name);
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_ECHO ? name : name.substring(0, LONGEST_ECHO);
  }
}
