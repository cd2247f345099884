package io.parley.admin;

import io.parley.platform.Page;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Walks through a list that is paged by key, forward by cursors and back the way it came. */
public final class Pager<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient Function<String, Page<T>> source;
  private final Deque<String> way = new ArrayDeque<>();
  private transient Page<T> page = new Page<>(List.of(), "");

  /**
   * @param source the page that follows a cursor; the first one for an empty cursor
   */
  public Pager(Function<String, Page<T>> source) {
    this.source = source;
    way.push("");
  }

  /** Begins anew, as after another search. */
  public void restart() {
    way.clear();
    way.push("");
    reload();
  }

  public void reload() {
    page = source.apply(way.peek());
  }

  public void next() {
    if (!isLast()) {
      way.push(page.next());
      reload();
    }
  }

  public void previous() {
    if (!isFirst()) {
      way.pop();
      reload();
    }
  }

  public List<T> getItems() {
    return page.items();
  }

  public boolean isFirst() {
    return way.size() < 2;
  }

  public boolean isLast() {
    return page.next().isEmpty();
  }
}
