package io.parley.tenant;

import io.parley.platform.DomainException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A company that the provider wants to serve.
 *
 * @param slug its short name in addresses and at log-in
 * @param trialEndsAt null for no trial
 * @param locale language tag
 */
public record NewTenant(
    String name,
    String slug,
    String planCode,
    int seats,
    Instant trialEndsAt,
    String locale,
    String zone,
    String administratorName,
    String administratorEmail) {
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,30}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,180}");
  private static final Set<String> LOCALES = Set.of("en", "zh-CN");
  private static final Set<String> RESERVED =
      Set.of("admin", "api", "www", "parley", "platform", "channels", "workbench", "status");

  /**
   * @throws DomainException {@code tenant.*} where a value cannot be
   */
  public NewTenant {
    name = checkedName(name);
    slug = checkedSlug(slug);
    if (seats < 1 || seats > 100_000) {
      throw new DomainException("tenant.seats-out-of-range");
    }
    if (!LOCALES.contains(locale)) {
      throw new DomainException("tenant.locale-unknown");
    }
    checkZone(zone);
    administratorName = administratorName == null ? "" : administratorName.strip();
    administratorEmail = administratorEmail == null ? "" : administratorEmail.strip();
    if (administratorName.isEmpty() || administratorName.length() > 100) {
      throw new DomainException("tenant.administrator-missing");
    }
    if (!EMAIL.matcher(administratorEmail).matches()) {
      throw new DomainException("tenant.email-malformed");
    }
  }

  static String checkedName(String name) {
    String stripped = name == null ? "" : name.strip();
    if (stripped.isEmpty() || stripped.length() > 100) {
      throw new DomainException("tenant.name-missing");
    }
    return stripped;
  }

  static String checkedSlug(String slug) {
    String stripped = slug == null ? "" : slug.strip();
    if (!SLUG.matcher(stripped).matches() || RESERVED.contains(stripped)) {
      throw new DomainException("tenant.slug-malformed");
    }
    return stripped;
  }

  private static void checkZone(String zone) {
    try {
      ZoneId.of(zone == null ? "" : zone);
    } catch (DateTimeException e) {
      throw new DomainException("tenant.zone-unknown");
    }
  }
}
