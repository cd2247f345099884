package io.parley.api.v1;

/** How the end of a list is told: the cursor is missing, rather than empty. */
final class Cursor {
  private Cursor() {}

  static String orMissing(String next) {
    return next.isEmpty() ? null : next;
  }
}
