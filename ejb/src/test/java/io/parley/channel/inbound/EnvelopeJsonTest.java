package io.parley.channel.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.channel.inbound.InboundEnvelope.MessageIn;
import io.parley.channel.inbound.InboundEnvelope.ReportIn;
import io.parley.connector.AccountKey;
import io.parley.connector.Channel;
import io.parley.connector.Content;
import io.parley.connector.Handle;
import io.parley.connector.InboundEvent.DeliveryReported;
import io.parley.connector.Threading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnvelopeJsonTest {
  private static final AccountKey ACCOUNT = new AccountKey("acc-12345678");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

  @Test
  void messageComesBackAsItWas() {
    InboundEnvelope message =
        new MessageIn(
            ACCOUNT,
            Channel.WECHAT,
            "m-1",
            new Handle(Handle.Kind.WECHAT_OPENID, "o-1", "王 \"小\""),
            NOW,
            new Content(Content.Kind.LOCATION, "s", "t\n</script>", "<b>", "q"),
            List.of(UUID.randomUUID()),
            new Threading("token", List.of("<a@b>")),
            true,
            Map.of("location.latitude", "31.2"));

    assertThat(EnvelopeJson.read(message.type(), EnvelopeJson.write(message))).isEqualTo(message);
  }

  @Test
  void reportComesBackAsItWas() {
    InboundEnvelope report =
        new ReportIn(
            new DeliveryReported(
                ACCOUNT, "e-1", "p-1", DeliveryReported.Report.FAILED, "5.1.1", NOW));

    assertThat(EnvelopeJson.read(report.type(), EnvelopeJson.write(report))).isEqualTo(report);
  }

  @Test
  void unknownTypeIsRefused() {
    assertThatThrownBy(() -> EnvelopeJson.read("Other", "{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
