package io.parley.platform;

import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes and reads the cursors of lists that are paged by key: the last row's key, signed
 * (HMAC-SHA256) together with the tenant and the list, so that a cursor is good for nothing but the
 * page that follows.
 */
@ApplicationScoped
public class Cursors {
  private static final String SEPARATOR = "\n";
  private static final int SIGNATURE_BYTES = 16;

  private byte[] secret;

  @Inject
  void configure(@ConfigProperty(name = "parley.master.key") String masterKey) {
    this.secret = masterKey.getBytes(StandardCharsets.UTF_8);
  }

  /** For use without a container. */
  public static Cursors signedWith(String masterKey) {
    Cursors cursors = new Cursors();
    cursors.configure(masterKey);
    return cursors;
  }

  /**
   * @param list names the list, so that a cursor of another one is refused
   * @param key the sort key of the last row shown, part by part
   */
  public String after(String list, String... key) {
    byte[] body = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
    byte[] signature = sign(list, body);
    byte[] whole = Arrays.copyOf(signature, signature.length + body.length);
    System.arraycopy(body, 0, whole, signature.length, body.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /**
   * The key within a cursor. @throws DomainException {@code cursor.invalid} where it is not ours,
   * or not for here
   */
  public List<String> read(String list, String cursor) {
    byte[] whole = decode(cursor);
    if (whole.length < SIGNATURE_BYTES) {
      throw new DomainException("cursor.invalid");
    }
    byte[] body = Arrays.copyOfRange(whole, SIGNATURE_BYTES, whole.length);
    if (!MessageDigest.isEqual(sign(list, body), Arrays.copyOf(whole, SIGNATURE_BYTES))) {
      throw new DomainException("cursor.invalid");
    }
    return List.of(new String(body, StandardCharsets.UTF_8).split(SEPARATOR, -1));
  }

  private static byte[] decode(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw new DomainException("cursor.invalid");
    }
  }

  private byte[] sign(String list, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      String owner = Tenancy.bound().map(TenantId::value).orElse("platform");
      mac.update(
          ("cursor\n" + owner + SEPARATOR + list + SEPARATOR).getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(mac.doFinal(body), SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
    }
  }
}
