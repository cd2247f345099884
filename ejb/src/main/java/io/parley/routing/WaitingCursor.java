package io.parley.routing;

import io.parley.platform.DomainException;

/** Where a page of waiting items ends: the sequence of its last item. */
final class WaitingCursor {
  private WaitingCursor() {}

  static long parse(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new DomainException("paging.cursor-invalid");
    }
  }

  static String write(long sequence) {
    return Long.toString(sequence);
  }
}
