package io.parley.admin.provider;

import io.parley.tenant.NewTenant;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What an operator has typed of a new tenant so far. */
public class OnboardingEntry implements Serializable {
  private static final long serialVersionUID = 1L;

  private String name = "";
  private String slug = "";
  private String plan = "standard";
  private int seats = 5;
  private LocalDate trial;
  private String locale = "en";
  private String zone = "Europe/Oslo";
  private String administratorName = "";
  private String administratorEmail = "";

  OnboardingEntry(LocalDate trial) {
    this.trial = trial;
  }

  NewTenant tenant() {
    return new NewTenant(
        name,
        slug,
        plan,
        seats,
        trial == null ? null : trial.atStartOfDay(ZoneOffset.UTC).toInstant(),
        locale,
        zone,
        administratorName,
        administratorEmail);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }

  public String getPlan() {
    return plan;
  }

  public void setPlan(String plan) {
    this.plan = plan;
  }

  public int getSeats() {
    return seats;
  }

  public void setSeats(int seats) {
    this.seats = seats;
  }

  public LocalDate getTrial() {
    return trial;
  }

  public void setTrial(LocalDate trial) {
    this.trial = trial;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public String getAdministratorName() {
    return administratorName;
  }

  public void setAdministratorName(String administratorName) {
    this.administratorName = administratorName;
  }

  public String getAdministratorEmail() {
    return administratorEmail;
  }

  public void setAdministratorEmail(String administratorEmail) {
    this.administratorEmail = administratorEmail;
  }
}
