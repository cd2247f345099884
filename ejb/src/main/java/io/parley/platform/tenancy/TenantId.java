package io.parley.platform.tenancy;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A tenant's opaque name: at once its id, its schema and its database role, so that none of them
 * can be mixed up.
 *
 * @param value {@code t_} and 16 hex digits, hence safe as an SQL identifier
 */
public record TenantId(String value) {
  private static final Pattern FORM = Pattern.compile("t_[0-9a-f]{16}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public TenantId {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a tenant id");
    }
  }

  public static TenantId random() {
    byte[] bytes = new byte[8];
    RANDOM.nextBytes(bytes);
    return new TenantId("t_" + HexFormat.of().formatHex(bytes));
  }

  @Override
  public String toString() {
    return value;
  }
}
