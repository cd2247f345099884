package io.parley.admin.settings;

import io.parley.admin.Verdict;
import io.parley.agent.SkillView;
import io.parley.queue.WorkQueueSettings;
import io.parley.queue.WorkQueueView;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One work queue beside the list: a new one, or one that is changed. */
public class QueueForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final WorkQueueSettings USUAL =
      new WorkQueueSettings("-", 1, 0, 20, 60, null, Map.of());

  private final Verdict verdict = new Verdict("name", "band", "priority", "offer", "wrap");
  private transient WorkQueueView queue;
  private transient List<SkillLevel> skills = List.of();
  private boolean open;
  private String name;
  private int band;
  private int priority;
  private int offerSeconds;
  private int wrapUpSeconds;
  private String hours;

  void begin(List<SkillView> known) {
    verdict.clear();
    queue = null;
    take(USUAL, known);
    name = "";
  }

  void show(WorkQueueView shown, List<SkillView> known) {
    queue = shown;
    take(shown.settings(), known);
  }

  private void take(WorkQueueSettings settings, List<SkillView> known) {
    open = true;
    name = settings.name();
    band = settings.band();
    priority = settings.priority();
    offerSeconds = settings.offerSeconds();
    wrapUpSeconds = settings.wrapUpSeconds();
    hours = settings.businessHoursId() == null ? "" : settings.businessHoursId().toString();
    skills = SkillLevel.of(known, settings.requirements());
  }

  WorkQueueSettings settings() {
    UUID hoursId = hours == null || hours.isEmpty() ? null : UUID.fromString(hours);
    return new WorkQueueSettings(
        name, band, priority, offerSeconds, wrapUpSeconds, hoursId, SkillLevel.chosen(skills));
  }

  public void close() {
    open = false;
    queue = null;
  }

  public boolean isOpen() {
    return open;
  }

  public boolean isFresh() {
    return queue == null;
  }

  public WorkQueueView getQueue() {
    return queue;
  }

  public Verdict getVerdict() {
    return verdict;
  }

  public List<SkillLevel> getSkills() {
    return skills;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public int getBand() {
    return band;
  }

  public void setBand(int band) {
    this.band = band;
  }

  public int getPriority() {
    return priority;
  }

  public void setPriority(int priority) {
    this.priority = priority;
  }

  public int getOfferSeconds() {
    return offerSeconds;
  }

  public void setOfferSeconds(int offerSeconds) {
    this.offerSeconds = offerSeconds;
  }

  public int getWrapUpSeconds() {
    return wrapUpSeconds;
  }

  public void setWrapUpSeconds(int wrapUpSeconds) {
    this.wrapUpSeconds = wrapUpSeconds;
  }

  public String getHours() {
    return hours;
  }

  public void setHours(String hours) {
    this.hours = hours;
  }
}
