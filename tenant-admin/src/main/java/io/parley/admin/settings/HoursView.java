package io.parley.admin.settings;

import io.parley.admin.Verdict;
import io.parley.queue.BusinessHours;
import io.parley.queue.BusinessHoursView;
import io.parley.queue.OpeningHours;
import io.parley.web.Visitor;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The tenant's business hours: list, and one of them beside it; one span a day. */
@Named
@ViewScoped
public class HoursView implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private BusinessHours hours;
  @Inject private Visitor visitor;

  private final Verdict verdict = new Verdict();
  private transient List<BusinessHoursView> list = List.of();
  private transient List<DayEntry> days = List.of();
  private UUID edited;
  private boolean open;
  private String name;
  private String zone;

  public void load() {
    list = hours.list();
  }

  public void begin() {
    verdict.clear();
    edited = null;
    List<OpeningHours.Span> office =
        Arrays.stream(DayOfWeek.values())
            .limit(5)
            .map(day -> new OpeningHours.Span(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
            .toList();
    show("", visitor.getProfile().zone(), office);
  }

  public void edit(BusinessHoursView view) {
    verdict.clear();
    edited = view.id();
    show(view.hours().name(), view.hours().zone().getId(), view.hours().spans());
  }

  private void show(String shownName, String shownZone, List<OpeningHours.Span> spans) {
    open = true;
    name = shownName;
    zone = shownZone;
    days = Arrays.stream(DayOfWeek.values()).map(day -> new DayEntry(day, spans)).toList();
  }

  public void save() {
    if (verdict.on(this::store, "saved")) {
      load();
      open = false;
    }
  }

  private void store() {
    OpeningHours wanted =
        new OpeningHours(
            name,
            ZoneId.of(zone),
            days.stream().filter(DayEntry::isOpen).map(DayEntry::span).toList());
    if (edited == null) {
      hours.add(wanted);
    } else {
      hours.change(edited, wanted);
    }
  }

  public void remove(UUID id) {
    if (verdict.on(() -> hours.remove(id), "removed")) {
      open = false;
      load();
    }
  }

  public void close() {
    open = false;
  }

  public boolean isOpen() {
    return open;
  }

  public UUID getEdited() {
    return edited;
  }

  public Verdict getVerdict() {
    return verdict;
  }

  public List<BusinessHoursView> getList() {
    return list;
  }

  public List<DayEntry> getDays() {
    return days;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }
}
