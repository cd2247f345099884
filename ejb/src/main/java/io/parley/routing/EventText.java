package io.parley.routing;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Routing events as JSON text; the record's name travels as the message's type. */
final class EventText {
  private static final Jsonb JSON = JsonbBuilder.create();
  private static final Map<String, Class<?>> TYPES =
      Arrays.stream(RoutingEvent.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private EventText() {}

  static String type(RoutingEvent event) {
    return event.getClass().getSimpleName();
  }

  static String write(RoutingEvent event) {
    return JSON.toJson(event);
  }

  /**
   * @throws IllegalArgumentException where the type is not one of ours
   */
  static RoutingEvent read(String type, String text) {
    Class<?> record = TYPES.get(type);
    if (record == null) {
      throw new IllegalArgumentException("not a routing event: " + type);
    }
    return (RoutingEvent) JSON.fromJson(text, record);
  }
}
