package io.parley.admin.settings;

import io.parley.queue.OpeningHours;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/** A day of the week in the form of business hours; empty times for a day that is closed. */
public class DayEntry implements Serializable {
  private static final long serialVersionUID = 1L;

  private final DayOfWeek day;
  private LocalTime opens;
  private LocalTime closes;

  DayEntry(DayOfWeek day, List<OpeningHours.Span> spans) {
    this.day = day;
    spans.stream()
        .filter(span -> span.day() == day)
        .findFirst()
        .ifPresent(
            span -> {
              opens = span.opens();
              closes = span.closes();
            });
  }

  boolean isOpen() {
    return opens != null && closes != null;
  }

  OpeningHours.Span span() {
    return new OpeningHours.Span(day, opens, closes);
  }

  public DayOfWeek getDay() {
    return day;
  }

  public LocalTime getOpens() {
    return opens;
  }

  public void setOpens(LocalTime opens) {
    this.opens = opens;
  }

  public LocalTime getCloses() {
    return closes;
  }

  public void setCloses(LocalTime closes) {
    this.closes = closes;
  }
}
