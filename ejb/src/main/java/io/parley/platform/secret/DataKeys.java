package io.parley.platform.secret;

import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and opens the data keys of tenants. A wrapped key begins with the length and the id of the
 * master key that wrapped it.
 */
@ApplicationScoped
public class DataKeys {
  private static final SecureRandom RANDOM = new SecureRandom();
  private MasterKeys masters;

  DataKeys() {}

  @Inject
  public DataKeys(MasterKeys masters) {
    this.masters = masters;
  }

  /** A new data key for the tenant, wrapped. */
  public byte[] create(TenantId tenant) {
    byte[] key = new byte[32];
    RANDOM.nextBytes(key);
    return wrap(tenant, key);
  }

  SecretKey open(TenantId tenant, byte[] wrapped) {
    return new SecretKeySpec(unwrap(tenant, wrapped), "AES");
  }

  boolean isCurrent(byte[] wrapped) {
    return masterId(wrapped).equals(masters.currentId());
  }

  byte[] rewrap(TenantId tenant, byte[] wrapped) {
    return wrap(tenant, unwrap(tenant, wrapped));
  }

  private byte[] wrap(TenantId tenant, byte[] key) {
    byte[] id = masters.currentId().getBytes(StandardCharsets.US_ASCII);
    byte[] envelope = Envelope.seal(masters.current(), key, purpose(tenant));
    byte[] wrapped = new byte[1 + id.length + envelope.length];
    wrapped[0] = (byte) id.length;
    System.arraycopy(id, 0, wrapped, 1, id.length);
    System.arraycopy(envelope, 0, wrapped, 1 + id.length, envelope.length);
    return wrapped;
  }

  private byte[] unwrap(TenantId tenant, byte[] wrapped) {
    byte[] envelope = Arrays.copyOfRange(wrapped, 1 + wrapped[0], wrapped.length);
    return Envelope.open(masters.byId(masterId(wrapped)), envelope, purpose(tenant));
  }

  private static String masterId(byte[] wrapped) {
    if (wrapped.length < 2 || wrapped.length <= wrapped[0] + 1) {
      throw new UnreadableSecretException(null);
    }
    return new String(wrapped, 1, wrapped[0], StandardCharsets.US_ASCII);
  }

  private static String purpose(TenantId tenant) {
    return "data-key/" + tenant.value();
  }
}
