package io.parley.platform.secret;

import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/**
 * Seals and opens the secrets of the thread's tenant, within its transaction. An envelope opens
 * only for the tenant and the purpose that it was sealed for.
 */
@ApplicationScoped
public class Secrets {
  private TenantDatabase database;
  private DataKeys keys;

  Secrets() {}

  @Inject
  public Secrets(TenantDatabase database, DataKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  /**
   * @param purpose what the values belong to, for example {@code channel-account/<id>}
   */
  public byte[] seal(String purpose, Map<String, String> values) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    values.forEach(json::add);
    byte[] plain = json.build().toString().getBytes(StandardCharsets.UTF_8);
    return Envelope.seal(dataKey(), plain, bound(purpose));
  }

  /**
   * @param envelope null or empty where nothing was ever sealed: opens to no values
   */
  public Map<String, String> open(String purpose, byte[] envelope) {
    if (envelope == null || envelope.length == 0) {
      return Map.of();
    }
    String plain =
        new String(Envelope.open(dataKey(), envelope, bound(purpose)), StandardCharsets.UTF_8);
    Map<String, String> values = new TreeMap<>();
    try (var reader = Json.createReader(new StringReader(plain))) {
      reader
          .readObject()
          .forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
    }
    return values;
  }

  private SecretKey dataKey() {
    TenantId tenant = Tenancy.current();
    byte[] wrapped =
        database
            .first(
                "SELECT wrapped_key FROM platform.tenant WHERE id = ?",
                row -> row.bytes("wrapped_key"),
                tenant.value())
            .orElseThrow(() -> new IllegalStateException("no such tenant"));
    return keys.open(tenant, wrapped);
  }

  private static String bound(String purpose) {
    return Tenancy.current().value() + "/" + purpose;
  }
}
