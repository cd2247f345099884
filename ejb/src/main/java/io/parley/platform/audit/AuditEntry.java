package io.parley.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that somebody did.
 *
 * @param actor principal name, or {@code system}
 * @param action for example {@code agent.disabled}
 * @param target what it was done to: a readable name and no content of customers
 * @param details values by name, in the order of the names; never secrets
 */
public record AuditEntry(
    long sequence,
    Instant at,
    String actor,
    String action,
    String target,
    Map<String, String> details) {

  public AuditEntry {
    details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
  }

  /** The link of the chain: SHA-256 over the one before and every field with its length. */
  byte[] hashAfter(byte[] previous) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(previous.length);
      out.write(previous);
      out.writeLong(sequence);
      out.writeLong(at.getEpochSecond());
      out.writeInt(at.getNano() / 1000);
      out.writeUTF(actor);
      out.writeUTF(action);
      out.writeUTF(target);
      out.writeInt(details.size());
      for (var detail : details.entrySet()) {
        out.writeUTF(detail.getKey());
        out.writeUTF(detail.getValue());
      }
      return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
