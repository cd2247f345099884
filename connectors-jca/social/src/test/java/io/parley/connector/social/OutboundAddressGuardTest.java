package io.parley.connector.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundAddressGuardTest {
  private final OutboundAddressGuard strict = new OutboundAddressGuard(Set.of());
  private final OutboundAddressGuard lenient =
      new OutboundAddressGuard(Set.of("127.0.0.1", "gateway.internal"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://127.1/",
        "https://localhost/",
        "https://10.0.0.1/",
        "https://172.16.3.4/",
        "https://192.168.1.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://198.18.0.1/",
        "https://0.0.0.0/",
        "https://255.255.255.255/",
        "https://224.0.0.1/",
        "https://[::1]/",
        "https://[::]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:a9fe:a9fe]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/",
        "https://[fe80::1]/",
        "https://[fd00::1]/",
        "http://93.184.216.34/",
        "ftp://93.184.216.34/",
        "file:///etc/passwd",
        "https://user@93.184.216.34/",
        "https:///x"
      })
  void whatIsNotPublicOrNotHttpsIsRefused(String address) {
    assertThatThrownBy(() -> strict.check(URI.create(address)))
        .isInstanceOf(AddressRefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://93.184.216.34/", "https://[2606:2800:220:1::1]/cgi-bin/"})
  void publicAddressesPass(String address) {
    assertThatCode(() -> strict.check(URI.create(address))).doesNotThrowAnyException();
  }

  @Test
  void hostsThatTheOperatorAllowsPassByName() {
    assertThatCode(() -> lenient.check(URI.create("http://127.0.0.1:9/x")))
        .doesNotThrowAnyException();
    assertThatCode(() -> lenient.check(URI.create("http://Gateway.Internal/")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> lenient.check(URI.create("http://127.0.0.2/")))
        .isInstanceOf(AddressRefusedException.class);
  }

  @Test
  void nameThatDoesNotResolveIsOnlyUnreachable() {
    assertThatThrownBy(() -> strict.check(URI.create("https://no-such-host.invalid/")))
        .isInstanceOf(PlatformUnreachableException.class);
  }

  @Test
  void mappedAddressesAreSeenThrough() throws Exception {
    byte[] mapped = new byte[16];
    mapped[10] = mapped[11] = (byte) 0xff;
    mapped[12] = 127;
    mapped[15] = 1;
    assertThat(OutboundAddressGuard.isPublic(InetAddress.getByAddress(mapped))).isFalse();
  }
}
