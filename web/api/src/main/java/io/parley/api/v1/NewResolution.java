package io.parley.api.v1;

import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of a conversation. */
@Schema(name = "NewResolution")
public record NewResolution(
    @Schema(description = "what came of it; may be left out") UUID wrapUpCodeId) {
  private static final Set<String> FIELDS = Set.of("wrapUpCodeId");

  static NewResolution read(byte[] json) {
    return new NewResolution(StrictBody.read(json, FIELDS).id("wrapUpCodeId").orElse(null));
  }
}
