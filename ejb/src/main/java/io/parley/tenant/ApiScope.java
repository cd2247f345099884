package io.parley.tenant;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One thing that an API client may be allowed to do (RFC 6749 section 3.3). */
public enum ApiScope {
  CONVERSATIONS_READ("conversations:read"),
  /** Send messages, write notes, resolve. */
  CONVERSATIONS_WRITE("conversations:write"),
  CUSTOMERS_READ("customers:read"),
  CUSTOMERS_WRITE("customers:write"),
  QUEUES_READ("queues:read"),
  AGENTS_READ("agents:read");

  private final String value;

  ApiScope(String value) {
    this.value = value;
  }

  /** As it is written in tokens and stored with a client. */
  public String value() {
    return value;
  }

  public static Optional<ApiScope> of(String value) {
    return Arrays.stream(values()).filter(scope -> scope.value.equals(value)).findFirst();
  }

  /** Every scope, separated by blanks: what a client gets that is not restricted. */
  public static String all() {
    return text(Set.of(values()));
  }

  /** The scopes of a blank-separated list; words that name none are left out. */
  public static Set<ApiScope> parse(String text) {
    return Arrays.stream(text.strip().split(" +"))
        .map(ApiScope::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public static String text(Set<ApiScope> scopes) {
    return new TreeSet<>(scopes).stream().map(ApiScope::value).collect(Collectors.joining(" "));
  }
}
