package io.parley.api.v1;

import io.parley.connector.Channel;
import io.parley.connector.Handle;
import io.parley.conversation.LegView;
import io.parley.conversation.ReplyAllowance;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One contact on one channel, a leg of a conversation. */
@Schema(name = "Leg")
public record LegBody(
    UUID interactionId,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"CHAT", "EMAIL", "WECHAT"})
        Channel channel,
    @Schema(description = "how the tenant calls the account that it came by") String account,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"EMAIL_ADDRESS", "WECHAT_OPENID", "CHAT_VISITOR"})
        Handle.Kind handleKind,
    String handle,
    @Schema(description = "whether the channel proves that it is this person") boolean proven,
    Instant startedAt,
    @Schema(description = "missing while it is open") Instant endedAt,
    Allowance reply) {

  /** Whether and how long an answer may be given, by the platform's rules. */
  @Schema(name = "ReplyAllowance")
  public record Allowance(
      boolean open,
      @Schema(description = "missing for no limit") Integer repliesLeft,
      @Schema(description = "missing for never") Instant closesAt,
      @Schema(description = "of the text in UTF-8; missing for no limit") Integer maxBytes) {

    static Allowance of(ReplyAllowance allowance) {
      return new Allowance(
          allowance.open(),
          allowance.repliesLeft() < 0 ? null : Integer.valueOf(allowance.repliesLeft()),
          allowance.closesAt(),
          allowance.maxBytes() == 0 ? null : Integer.valueOf(allowance.maxBytes()));
    }
  }

  static LegBody of(LegView leg) {
    return new LegBody(
        leg.interactionId(),
        leg.channel(),
        leg.accountName(),
        leg.handle().kind(),
        leg.handle().value(),
        leg.proven(),
        leg.startedAt(),
        leg.endedAt(),
        Allowance.of(leg.reply()));
  }
}
