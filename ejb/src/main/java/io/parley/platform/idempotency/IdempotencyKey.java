package io.parley.platform.idempotency;

import io.parley.platform.DomainException;
import java.util.regex.Pattern;

/**
 * The caller's own name for one request, the same in every repetition of it.
 *
 * @param value 1 to 100 visible ASCII characters
 */
public record IdempotencyKey(String value) {
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,100}");

  public IdempotencyKey {
    if (value == null || value.isBlank()) {
      throw new DomainException("idempotency.key-missing");
    }
    if (!FORM.matcher(value).matches()) {
      throw new DomainException("idempotency.key-invalid");
    }
  }
}
