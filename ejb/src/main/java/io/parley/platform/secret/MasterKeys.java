package io.parley.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys that wrap every tenant's data key.
 *
 * <p>{@code parley.master.key} ({@code PARLEY_MASTER_KEY}): Base64 of 32 random bytes, with an id
 * of 1 to 8 letters or digits and a colon before it where there are several, separated by commas;
 * the first one wraps, the others only open. To rotate, put a new key in front, start every node,
 * and drop the old one after the next start. Who loses it loses every channel's secrets; a wrong
 * one is noticed at start.
 */
@ApplicationScoped
public class MasterKeys {
  private static final String ONLY = "0";
  private static final int BYTES = 32;

  private Map<String, SecretKey> keys = Map.of();
  private String current;

  MasterKeys() {}

  @Inject
  MasterKeys(@ConfigProperty(name = "parley.master.key") Optional<String> configured) {
    this(
        configured.orElseThrow(
            () -> new IllegalStateException("parley.master.key (PARLEY_MASTER_KEY) is not set")));
  }

  /** For use without a container. */
  public MasterKeys(String configured) {
    Map<String, SecretKey> read = new LinkedHashMap<>();
    for (String part : configured.strip().split(",")) {
      int colon = part.indexOf(':');
      String id = colon < 0 ? ONLY : part.substring(0, colon).strip();
      if (!id.matches("[A-Za-z0-9]{1,8}") || read.put(id, key(part.substring(colon + 1))) != null) {
        throw new IllegalStateException("parley.master.key: the ids of its keys must be distinct");
      }
    }
    this.keys = read;
    this.current = read.keySet().iterator().next();
  }

  private static SecretKey key(String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("parley.master.key is not Base64", e);
    }
    if (bytes.length != BYTES) {
      throw new IllegalStateException("parley.master.key must be 32 bytes in Base64");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  String currentId() {
    return current;
  }

  SecretKey current() {
    return keys.get(current);
  }

  /**
   * @throws UnreadableSecretException where no such key is configured any more
   */
  SecretKey byId(String id) {
    return Optional.ofNullable(keys.get(id)).orElseThrow(() -> new UnreadableSecretException(null));
  }
}
