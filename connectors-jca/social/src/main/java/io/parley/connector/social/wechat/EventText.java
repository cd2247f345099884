package io.parley.connector.social.wechat;

import java.util.Set;

/** The events that customers cause, and their short neutral rendering. */
final class EventText {
  private static final Set<String> OF_CUSTOMERS =
      Set.of("subscribe", "unsubscribe", "SCAN", "CLICK", "VIEW", "LOCATION");

  private EventText() {}

  static boolean isKnown(String event) {
    return OF_CUSTOMERS.contains(event);
  }

  static String of(Fields push) {
    String subject =
        push.text("Event").equals("LOCATION")
            ? push.text("Latitude") + ", " + push.text("Longitude")
            : push.text("EventKey");
    return (push.text("Event").toLowerCase(java.util.Locale.ROOT) + " " + subject).strip();
  }
}
