package io.parley.api.v1;

import io.parley.conversation.NewReply;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message to be sent to the customer. */
@Schema(name = "NewMessage")
public record NewMessage(
    @Schema(required = true, maxLength = LONGEST, example = "Your parcel left this morning.")
        String text,
    @Schema(
            description =
                "the leg to answer on; the one on which the customer wrote last otherwise")
        UUID interactionId,
    @Schema(
            description =
                "the newest message that you have seen: refused where the customer has written"
                    + " since")
        Long expectedSequence) {
  static final int LONGEST = 50_000;
  private static final Set<String> FIELDS = Set.of("text", "interactionId", "expectedSequence");
  private static final long UNCHECKED = -1;

  static NewMessage read(byte[] json) {
    StrictBody body = StrictBody.read(json, FIELDS);
    return new NewMessage(
        body.text("text", LONGEST),
        body.id("interactionId").orElse(null),
        body.sequence("expectedSequence").orElse(UNCHECKED));
  }

  NewReply reply() {
    return new NewReply(interactionId, text, List.of(), expectedSequence);
  }
}
