package io.parley.queue;

import io.parley.platform.DomainException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * When a tenant is open, week by week, in the clock time of one zone.
 *
 * @param spans in order and without overlap
 */
public record OpeningHours(String name, ZoneId zone, List<Span> spans) {

  /** Open from one time, inclusive, to another, exclusive, on one day of each week. */
  public record Span(DayOfWeek day, LocalTime opens, LocalTime closes) {
    public Span {
      if (!opens.isBefore(closes)) {
        throw new DomainException("queue.hours-closes-before-opening");
      }
    }
  }

  /**
   * @throws DomainException {@code hours.*} where spans overlap or the name is missing
   */
  public OpeningHours {
    name = name == null ? "" : name.strip();
    if (name.isEmpty() || name.length() > 60) {
      throw new DomainException("queue.hours-name-missing");
    }
    spans =
        spans.stream().sorted(Comparator.comparing(Span::day).thenComparing(Span::opens)).toList();
    for (int i = 1; i < spans.size(); i++) {
      Span before = spans.get(i - 1);
      Span span = spans.get(i);
      if (before.day() == span.day() && span.opens().isBefore(before.closes())) {
        throw new DomainException("queue.hours-overlap");
      }
    }
  }

  public boolean isOpenAt(Instant moment) {
    ZonedDateTime local = moment.atZone(zone);
    LocalTime time = local.toLocalTime();
    return spans.stream()
        .anyMatch(
            span ->
                span.day() == local.getDayOfWeek()
                    && !time.isBefore(span.opens())
                    && time.isBefore(span.closes()));
  }
}
