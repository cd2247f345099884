package io.parley.connector;

import java.util.List;
import java.util.Map;

/**
 * A platform's call, untouched: signatures are checked over exactly these bytes.
 *
 * @param query decoded query parameters in order
 * @param headers by lower-case name
 * @param body at most 1 MiB, refused before it comes here
 */
public record WebhookRequest(
    String method,
    Map<String, List<String>> query,
    Map<String, List<String>> headers,
    byte[] body) {

  /** The only value of a query parameter; empty where it is missing or given twice. */
  public String parameter(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    return values.size() == 1 ? values.get(0) : "";
  }
}
