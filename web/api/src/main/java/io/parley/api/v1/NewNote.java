package io.parley.api.v1;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note that only the tenant's people see. */
@Schema(name = "NewNote")
public record NewNote(
    @Schema(
            required = true,
            maxLength = NewMessage.LONGEST,
            example = "The warehouse says it is on its way.")
        String text) {
  private static final Set<String> FIELDS = Set.of("text");

  static NewNote read(byte[] json) {
    return new NewNote(StrictBody.read(json, FIELDS).text("text", NewMessage.LONGEST));
  }
}
