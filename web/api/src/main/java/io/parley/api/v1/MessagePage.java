package io.parley.api.v1;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Neighbouring messages of one conversation, oldest first. */
@Schema(name = "MessagePage")
public record MessagePage(
    List<MessageBody> items,
    @Schema(description = "whether there are more in the direction of reading") boolean more) {}
