package io.parley.connector.social.wechat;

import static io.parley.connector.social.wechat.OfficialAccountBench.answered;
import static io.parley.connector.social.wechat.OfficialAccountBench.heard;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.connector.Channel;
import io.parley.connector.Content.Kind;
import io.parley.connector.InboundEvent.MessageReceived;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pushes become. */
class PushTest {
  private static final String ID = "<MsgId>24567890123456789</MsgId>";

  private final OfficialAccountBench bench = new OfficialAccountBench();
  private final OfficialAccount account = bench.account("aes");

  @AfterEach
  void close() {
    bench.close();
  }

  private MessageReceived received(String type, String elements) {
    return heard(account, bench.calls.encrypted(bench.push(type, elements)));
  }

  @Test
  void textKeepsEveryCharacter() {
    MessageReceived message =
        received("text", "<Content><![CDATA[ 你好 <b> & 👋\n ]]></Content>" + ID);
    assertThat(message.content().kind()).isEqualTo(Kind.TEXT);
    assertThat(message.content().text()).isEqualTo(" 你好 <b> & 👋\n ");
    assertThat(message.account()).isEqualTo(OfficialAccountBench.KEY);
    assertThat(message.channel()).isEqualTo(Channel.WECHAT);
    assertThat(message.providerMessageId()).isEqualTo("24567890123456789");
    assertThat(message.sender().value()).isEqualTo(OfficialAccountBench.OPENID);
    assertThat(message.sentAt()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    assertThat(message.attachments()).isEmpty();
  }

  @Test
  void messageIdsOf64BitsStayWhole() {
    assertThat(
            received("text", "<Content>x</Content><MsgId>9999999999999999999</MsgId>")
                .providerMessageId())
        .isEqualTo("9999999999999999999");
  }

  @ParameterizedTest
  @CsvSource({
    "image,IMAGE,image/png",
    "voice,VOICE,audio/amr",
    "video,VIDEO,video/mp4",
    "shortvideo,VIDEO,video/mp4"
  })
  void mediaComeAsAttachments(String type, Kind kind, String mediaType) throws Exception {
    String media = bench.emulator.store(mediaType, "bytes".getBytes(StandardCharsets.UTF_8));
    MessageReceived message = received(type, "<MediaId>" + media + "</MediaId>" + ID);
    assertThat(message.content().kind()).isEqualTo(kind);
    assertThat(message.hints())
        .containsEntry("wechat.mediaId", media)
        .containsEntry("wechat.media", "attached");
    var file = message.attachments().get(0);
    assertThat(file.mediaType()).isEqualTo(mediaType);
    assertThat(file.size()).isEqualTo(5);
    try (InputStream content = file.content().open()) {
      assertThat(content).hasContent("bytes");
    }
    assertThat(bench.late).isEmpty();
  }

  @Test
  void pictureIsNeverFetchedFromTheAddressInThePush() {
    MessageReceived message =
        received("image", "<PicUrl>http://127.0.0.1:1/secret</PicUrl><MediaId>gone</MediaId>" + ID);
    assertThat(message.hints()).containsEntry("wechat.media", "unavailable");
  }

  @Test
  void locationBringsItsCoordinates() {
    MessageReceived message =
        received(
            "location",
            "<Location_X>31.2304</Location_X><Location_Y>121.4737</Location_Y><Scale>15</Scale>"
                + "<Label><![CDATA[上海市黄浦区]]></Label>"
                + ID);
    assertThat(message.content().kind()).isEqualTo(Kind.LOCATION);
    assertThat(message.content().text()).isEqualTo("上海市黄浦区");
    assertThat(message.hints())
        .containsEntry("location.latitude", "31.2304")
        .containsEntry("location.longitude", "121.4737")
        .containsEntry("location.label", "上海市黄浦区");
  }

  @Test
  void linkBringsTitleAndAddress() {
    MessageReceived message =
        received(
            "link",
            "<Title>T</Title><Description>D</Description><Url>https://example.com/</Url>" + ID);
    assertThat(message.content().kind()).isEqualTo(Kind.LINK);
    assertThat(message.content().text()).isEqualTo("T\nhttps://example.com/");
    assertThat(message.hints()).containsEntry("link.description", "D");
  }

  @ParameterizedTest
  @ValueSource(strings = {"subscribe", "unsubscribe", "SCAN", "CLICK", "VIEW", "LOCATION"})
  void eventsOfCustomersAreHeard(String event) {
    String elements = "<Event>" + event + "</Event><EventKey>KEY</EventKey>";
    MessageReceived message = received("event", elements);
    assertThat(message.content().kind()).isEqualTo(Kind.EVENT);
    assertThat(message.hints())
        .containsEntry("wechat.event", event)
        .containsEntry("wechat.eventKey", "KEY");
    assertThat(received("event", elements).providerMessageId())
        .isEqualTo(message.providerMessageId());
  }

  @Test
  void eventsOfOneSecondAreToldApart() {
    String one =
        received("event", "<Event>CLICK</Event><EventKey>A</EventKey>").providerMessageId();
    String two =
        received("event", "<Event>CLICK</Event><EventKey>B</EventKey>").providerMessageId();
    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void whatNoCustomerDidIsAcknowledgedAndNotDelivered() {
    String push = bench.push("event", "<Event>MASSSENDJOBFINISH</Event>");
    assertThat(answered(account, bench.calls.encrypted(push))).isEqualTo("success");
  }

  @Test
  void messageOfAnUnknownTypeIsStillACustomerWhoWrote() {
    MessageReceived message = received("hologram", ID);
    assertThat(message.content().kind()).isEqualTo(Kind.TEXT);
    assertThat(message.content().text()).isEqualTo("[hologram]");
  }

  @ParameterizedTest
  @CsvSource({
    "MsgId,400 wechat.field-malformed",
    "CreateTime,400 wechat.field-malformed",
    "FromUserName,400 wechat.sender-missing"
  })
  void pushWithoutANecessaryFieldIsRefused(String field, String refusal) {
    String push = bench.text("x").replaceAll("<" + field + ">.*</" + field + ">", "");
    assertThat(answered(account, bench.calls.encrypted(push))).isEqualTo(refusal);
  }
}
