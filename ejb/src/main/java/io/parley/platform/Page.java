package io.parley.platform;

import java.util.List;

/**
 * One page of a list that is paged by key.
 *
 * @param next the cursor of the page that follows, empty on the last one
 */
public record Page<T>(List<T> items, String next) {
  public Page {
    items = List.copyOf(items);
  }
}
