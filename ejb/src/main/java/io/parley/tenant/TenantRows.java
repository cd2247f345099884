package io.parley.tenant;

import io.parley.connector.Channel;
import io.parley.platform.DomainException;
import io.parley.platform.tenancy.Row;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The rows of tenants and plans, in the platform's scope. */
@ApplicationScoped
class TenantRows {
  private TenantDatabase database;

  TenantRows() {}

  @Inject
  TenantRows(TenantDatabase database) {
    this.database = database;
  }

  /** A page of tenants, by name. */
  record Wanted(
      String text, TenantSelection selection, String afterName, String afterId, int size) {}

  List<TenantSummary> page(Wanted wanted, Instant now) {
    return database.list(
        "SELECT t.*, p.name AS plan_name, coalesce((SELECT string_agg(DISTINCT d.channel, ','"
            + " ORDER BY d.channel) FROM channel_directory d WHERE d.tenant_id = t.id AND"
            + " d.enabled), '') AS channels FROM tenant t JOIN plan p ON p.code = t.plan_code WHERE"
            + " (lower(t.name), t.id) > (?, ?) AND (position(lower(?) IN lower(t.name)) > 0 OR"
            + " position(lower(?) IN t.slug) > 0) AND CASE ? WHEN 'TRIAL' THEN t.trial_ends_at > ?"
            + " WHEN 'SUSPENDED' THEN t.status = 'SUSPENDED' ELSE true END ORDER BY lower(t.name),"
            + " t.id LIMIT ?",
        TenantRows::summary,
        wanted.afterName(),
        wanted.afterId(),
        wanted.text(),
        wanted.text(),
        wanted.selection().name(),
        now,
        wanted.size());
  }

  Optional<TenantSummary> find(TenantId id) {
    return database.first(
        "SELECT t.*, p.name AS plan_name, coalesce((SELECT string_agg(DISTINCT d.channel, ','"
            + " ORDER BY d.channel) FROM channel_directory d WHERE d.tenant_id = t.id AND"
            + " d.enabled), '') AS channels FROM tenant t JOIN plan p ON p.code = t.plan_code WHERE"
            + " t.id = ?",
        TenantRows::summary,
        id.value());
  }

  Optional<TenantSummary.Status> statusOf(String slug) {
    return database.first(
        "SELECT status FROM tenant WHERE slug = ?",
        row -> TenantSummary.Status.valueOf(row.text("status")),
        slug);
  }

  /** The id of the slug's unfinished onboarding, begun now or before. */
  TenantId begin(NewTenant tenant, TenantId fresh, byte[] wrappedKey, Instant now) {
    database.update(
        "INSERT INTO tenant (id, slug, name, status, plan_code, seats, trial_ends_at, locale, zone,"
            + " wrapped_key, created_at) VALUES (?, ?, ?, 'PROVISIONING', ?, ?, ?, ?, ?, ?, ?) ON"
            + " CONFLICT (slug) DO UPDATE SET name = excluded.name, plan_code ="
            + " excluded.plan_code, seats = excluded.seats, trial_ends_at = excluded.trial_ends_at,"
            + " locale = excluded.locale, zone = excluded.zone WHERE tenant.status ="
            + " 'PROVISIONING'",
        fresh.value(),
        tenant.slug(),
        tenant.name(),
        tenant.planCode(),
        tenant.seats(),
        tenant.trialEndsAt(),
        tenant.locale(),
        tenant.zone(),
        wrappedKey,
        now);
    return database
        .first(
            "SELECT id FROM tenant WHERE slug = ? AND status = 'PROVISIONING'",
            row -> new TenantId(row.text("id")),
            tenant.slug())
        .orElseThrow(() -> new DomainException("tenant.slug-taken", tenant.slug(), ""));
  }

  void setStatus(TenantId id, TenantSummary.Status status, String reason) {
    database.update(
        "UPDATE tenant SET status = ?, suspended_reason = ?, version = version + 1 WHERE id = ?",
        status,
        reason,
        id.value());
  }

  /** What a tenant pays for. */
  record Contract(String planCode, int seats, Instant trialEndsAt) {}

  /**
   * @throws DomainException {@code tenant.changed-meanwhile} where somebody else was faster
   */
  void update(TenantId id, int version, Contract contract) {
    int touched =
        database.update(
            "UPDATE tenant SET plan_code = ?, seats = ?, trial_ends_at = ?, version = version + 1"
                + " WHERE id = ? AND version = ?",
            contract.planCode(),
            contract.seats(),
            contract.trialEndsAt(),
            id.value(),
            version);
    if (touched == 0) {
      throw new DomainException("tenant.changed-meanwhile");
    }
  }

  List<PlanView> plans() {
    return database.list(
        "SELECT p.*, (SELECT count(*) FROM tenant t WHERE t.plan_code = p.code) AS tenants,"
            + " (SELECT coalesce(sum(t.seats), 0) FROM tenant t WHERE t.plan_code = p.code) AS"
            + " seats FROM plan p ORDER BY p.price_per_seat",
        row ->
            new PlanView(
                row.text("code"),
                row.text("name"),
                new BigDecimal(row.text("price_per_seat")),
                Currency.getInstance(row.text("currency")),
                row.number("seat_limit"),
                row.number("tenants"),
                row.number("seats")));
  }

  TenantFigures figures(Instant now) {
    return database
        .first(
            "SELECT count(*) FILTER (WHERE t.status = 'ACTIVE') AS active, count(*) FILTER (WHERE"
                + " t.status = 'ACTIVE' AND t.trial_ends_at > ?) AS trial, count(*) FILTER (WHERE"
                + " t.status = 'SUSPENDED') AS suspended, coalesce(sum(t.seats) FILTER (WHERE"
                + " t.status = 'ACTIVE'), 0) AS seats, coalesce(sum(t.seats * p.price_per_seat)"
                + " FILTER (WHERE t.status = 'ACTIVE' AND (t.trial_ends_at IS NULL OR"
                + " t.trial_ends_at <= ?)), 0) AS revenue FROM tenant t JOIN plan p ON p.code ="
                + " t.plan_code",
            row ->
                new TenantFigures(
                    row.number("active"),
                    row.number("trial"),
                    row.number("suspended"),
                    row.number("seats"),
                    new BigDecimal(row.text("revenue"))),
            now,
            now)
        .orElseThrow();
  }

  private static TenantSummary summary(Row row) throws SQLException {
    List<Channel> channels =
        Arrays.stream(row.text("channels").split(","))
            .filter(word -> !word.isEmpty())
            .map(Channel::valueOf)
            .toList();
    return new TenantSummary(
        new TenantId(row.text("id")),
        row.text("slug"),
        row.text("name"),
        TenantSummary.Status.valueOf(row.text("status")),
        row.text("suspended_reason"),
        row.text("plan_code"),
        row.text("plan_name"),
        row.number("seats"),
        0,
        row.optionalTime("trial_ends_at"),
        channels,
        row.number("version"));
  }
}
