package io.parley.api.v1;

import io.parley.platform.DomainException;

/** Reads parameters of an address. */
final class Query {
  private static final int LARGEST_PAGE = 100;
  private static final int USUAL_PAGE = 50;

  private Query() {}

  /** How many entries of a list are wanted: 1 to 100, 50 where it is not said. */
  static int limit(String text) {
    if (text == null) {
      return USUAL_PAGE;
    }
    long limit = number("limit", text);
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw invalid("limit");
    }
    return (int) limit;
  }

  /** A message's place: 0 or more. */
  static long sequence(String name, String text) {
    long sequence = number(name, text);
    if (sequence < 0) {
      throw invalid(name);
    }
    return sequence;
  }

  static DomainException invalid(String name) {
    return new DomainException("request.parameter-invalid", name);
  }

  private static long number(String name, String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw invalid(name);
    }
  }
}
