package io.parley.api.v1;

import io.parley.conversation.ConversationSummary;
import io.parley.platform.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of conversations. */
@Schema(name = "ConversationPage")
public record ConversationPage(
    List<ConversationBody> items,
    @Schema(description = "cursor of the next page; missing on the last") String next) {

  static ConversationPage of(Page<ConversationSummary> page) {
    return new ConversationPage(
        page.items().stream().map(ConversationBody::of).toList(), Cursor.orMissing(page.next()));
  }

  static ConversationPage of(List<ConversationSummary> all) {
    return new ConversationPage(all.stream().map(ConversationBody::of).toList(), null);
  }
}
