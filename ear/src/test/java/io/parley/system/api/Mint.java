package io.parley.system.api;

import io.parley.system.ParleyStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens that Parley would not: with its own key, with another's, and with none. */
final class Mint {
  private static final String ALIAS = "parley-jwt";

  private final JsonObject claims;
  private final PrivateKey key;
  private final byte[] publicKey;

  /**
   * @param tenant and client for whom a right token would be
   */
  Mint(ParleyStack stack, String tenant, String client) {
    String issuer = stack.address("api").toString().replace("/api/v1", "");
    Instant now = Instant.now();
    this.claims =
        Json.createObjectBuilder()
            .add("iss", issuer)
            .add("aud", "parley-api")
            .add("sub", tenant + "/" + client)
            .add("upn", tenant + "/" + client)
            .add("tenant", tenant)
            .add("groups", Json.createArrayBuilder().add("PARTNER"))
            .add("scope", "queues:read")
            .add("iat", now.getEpochSecond())
            .add("exp", now.plusSeconds(300).getEpochSecond())
            .build();
    KeyStore store = keyStore(stack);
    try {
      String password =
          PartnerDatabase.read(stack.state().resolve("secrets.properties")).getProperty("keystore");
      this.key = (PrivateKey) store.getKey(ALIAS, password.toCharArray());
      this.publicKey = store.getCertificate(ALIAS).getPublicKey().getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String right() {
    return signed(claims, key);
  }

  String with(String claim, JsonValue value) {
    return signed(Json.createObjectBuilder(claims).add(claim, value).build(), key);
  }

  String without(String claim) {
    JsonObjectBuilder fewer = Json.createObjectBuilder(claims);
    fewer.remove(claim);
    return signed(fewer.build(), key);
  }

  String expired() {
    Instant past = Instant.now().minusSeconds(3600);
    return signed(
        Json.createObjectBuilder(claims)
            .add("iat", past.minusSeconds(900).getEpochSecond())
            .add("exp", past.getEpochSecond())
            .build(),
        key);
  }

  String unsigned() {
    return part("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + part(claims.toString()) + ".";
  }

  /** The public key is no secret: a server that took it for one would believe anybody. */
  String signedByPublicKeyAsSecret() {
    try {
      String body = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims.toString());
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(publicKey, "HmacSHA256"));
      return body + "." + base64(mac.doFinal(body.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String signedByAnotherKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return signed(claims, generator.generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JsonObject claims, PrivateKey key) {
    try {
      String body = part("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + part(claims.toString());
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(body.getBytes(StandardCharsets.US_ASCII));
      return body + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyStore keyStore(ParleyStack stack) {
    String password =
        PartnerDatabase.read(stack.state().resolve("secrets.properties")).getProperty("keystore");
    try (InputStream file = Files.newInputStream(stack.state().resolve("parley.p12"))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(file, password.toCharArray());
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(String json) {
    return base64(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
