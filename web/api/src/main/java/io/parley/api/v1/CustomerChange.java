package io.parley.api.v1;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be changed of a customer. */
@Schema(name = "CustomerChange")
public record CustomerChange(
    @Schema(required = true, maxLength = LONGEST, example = "Ingrid Solheim") String name) {
  private static final int LONGEST = 200;
  private static final Set<String> FIELDS = Set.of("name");

  static CustomerChange read(byte[] json) {
    return new CustomerChange(StrictBody.read(json, FIELDS).text("name", LONGEST));
  }
}
