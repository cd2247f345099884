package io.parley.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.platform.tenancy.TenantDatabase;
import io.parley.platform.tenancy.TenantId;
import io.parley.platform.tenancy.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private static final String OLD = "a:" + Base64.getEncoder().encodeToString(new byte[32]);
  private static final String NEW =
      "b:"
          + Base64.getEncoder()
              .encodeToString(
                  "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

  private final TestDatabase test = TestDatabase.get();
  private final TenantDatabase database = test.database();
  private final DataKeys keys = new DataKeys(new MasterKeys(OLD));
  private final Secrets secrets = new Secrets(database, keys);
  private final TenantId mine = withKey();
  private final TenantId theirs = withKey();

  private TenantId withKey() {
    TenantId tenant = test.newTenant();
    test.inPlatform(
        () ->
            database.update(
                "UPDATE tenant SET wrapped_key = ? WHERE id = ?",
                keys.create(tenant),
                tenant.value()));
    return tenant;
  }

  @Test
  void whatWasSealedOpensAgain() {
    Map<String, String> values = Map.of("password", "p\u00e4ss \"w\u00f6rd\"", "token", "密钥");
    byte[] envelope = test.in(mine, () -> secrets.seal("account/1", values));
    assertThat(new String(envelope, StandardCharsets.ISO_8859_1)).doesNotContain("password");
    assertThat(test.in(mine, () -> secrets.open("account/1", envelope))).isEqualTo(values);
  }

  @Test
  void anEnvelopeMovedToAnotherPurposeOrTenantStaysShut() {
    byte[] envelope = test.in(mine, () -> secrets.seal("account/1", Map.of("a", "b")));
    assertThatThrownBy(() -> test.in(mine, () -> secrets.open("account/2", envelope)))
        .isInstanceOf(UnreadableSecretException.class);
    assertThatThrownBy(() -> test.in(theirs, () -> secrets.open("account/1", envelope)))
        .isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void oneChangedBitIsNoticed() {
    byte[] envelope = test.in(mine, () -> secrets.seal("account/1", Map.of("a", "b")));
    envelope[envelope.length - 1] ^= 1;
    assertThatThrownBy(() -> test.in(mine, () -> secrets.open("account/1", envelope)))
        .isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void aRewrappedKeyOpensOldEnvelopesWithoutTheOldMaster() {
    byte[] wrapped = keys.create(mine);
    DataKeys both = new DataKeys(new MasterKeys(NEW + "," + OLD));
    assertThat(both.isCurrent(wrapped)).isFalse();
    byte[] rewrapped = both.rewrap(mine, wrapped);
    DataKeys newOnly = new DataKeys(new MasterKeys(NEW));
    assertThat(newOnly.open(mine, rewrapped)).isEqualTo(keys.open(mine, wrapped));
    assertThatThrownBy(() -> newOnly.open(mine, wrapped))
        .isInstanceOf(UnreadableSecretException.class);
  }

  @Test
  void aMasterKeyOfTheWrongLengthStopsTheStart() {
    assertThatThrownBy(() -> new MasterKeys("c2hvcnQ=")).hasMessageContaining("32 bytes");
  }
}
