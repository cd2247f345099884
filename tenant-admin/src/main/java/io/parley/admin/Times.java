package io.parley.admin;

import io.parley.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Times as the visitor reads them: in their zone and language. */
@Named
@RequestScoped
public class Times {
  private static final Set<String> AREAS =
      Set.of("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");

  @Inject private Visitor visitor;
  @Inject private Clock clock;

  public String moment(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
        .withLocale(Verdict.locale())
        .withZone(visitor.getZone())
        .format(at);
  }

  public String day(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(Verdict.locale())
        .withZone(visitor.getZone())
        .format(at);
  }

  /** Whole days from now, at least zero. */
  public long daysUntil(Instant at) {
    return Math.max(0, Duration.between(clock.instant(), at).toDays());
  }

  public boolean isAhead(Instant at) {
    return at.isAfter(clock.instant());
  }

  public LocalDate inDays(int days) {
    return LocalDate.ofInstant(clock.instant(), visitor.getZone()).plusDays(days);
  }

  /** Every zone that somebody may live in. */
  public List<String> getZones() {
    Set<String> zones = new TreeSet<>();
    for (String zone : ZoneId.getAvailableZoneIds()) {
      int slash = zone.indexOf('/');
      if (slash > 0 && AREAS.contains(zone.substring(0, slash))) {
        zones.add(zone);
      }
    }
    zones.add("UTC");
    return List.copyOf(zones);
  }
}
