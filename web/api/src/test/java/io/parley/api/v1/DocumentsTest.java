package io.parley.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.connector.Channel;
import io.parley.connector.Content;
import io.parley.conversation.Author;
import io.parley.conversation.Delivery;
import io.parley.conversation.Direction;
import io.parley.conversation.MessageView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  @Test
  void messageIsWrittenWithItsHintsAsAnObjectAndWithoutWhatIsMissing() {
    MessageView view =
        new MessageView(
            new UUID(0, 1),
            new UUID(0, 2),
            Channel.WECHAT,
            3,
            Direction.INBOUND,
            new Content(Content.Kind.LOCATION, "", "<script>", "", ""),
            new Author(null, "小明"),
            Instant.parse("2026-03-01T12:00:00Z"),
            Delivery.RECEIVED,
            "",
            "{\"latitude\":\"31.2\"}",
            List.of());
    assertThat(Documents.json().toJson(MessageBody.of(view)))
        .isEqualTo(
            "{\"attachments\":[],\"authorName\":\"小明\",\"channel\":\"WECHAT\","
                + "\"delivery\":\"RECEIVED\",\"deliveryReason\":\"\","
                + "\"direction\":\"INBOUND\",\"hints\":{\"latitude\":\"31.2\"},\"html\":\"\","
                + "\"id\":\"00000000-0000-0000-0000-000000000001\","
                + "\"interactionId\":\"00000000-0000-0000-0000-000000000002\","
                + "\"kind\":\"LOCATION\",\"quoted\":\"\",\"sentAt\":\"2026-03-01T12:00:00Z\","
                + "\"sequence\":3,\"subject\":\"\",\"text\":\"<script>\"}");
  }
}
