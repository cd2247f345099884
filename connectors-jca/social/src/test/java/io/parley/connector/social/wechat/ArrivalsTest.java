package io.parley.connector.social.wechat;

import static io.parley.connector.social.wechat.OfficialAccountBench.heard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.connector.InboundEvent.MessageReceived;
import jakarta.json.Json;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that are slow, missing or broken. */
class ArrivalsTest {
  private final OfficialAccountBench bench = new OfficialAccountBench();
  private final OfficialAccount account = bench.account("aes");
  private final String media = bench.emulator.store("image/png", new byte[] {1, 2, 3});

  @AfterEach
  void close() {
    bench.close();
  }

  private MessageReceived received() {
    String push = bench.push("image", "<MediaId>" + media + "</MediaId><MsgId>77</MsgId>");
    return heard(account, bench.calls.encrypted(push));
  }

  private void breaks(String what, int value) {
    bench.emulator.breaks(
        Json.createObjectBuilder().add("path", "media/get").add(what, value).build());
  }

  @Test
  void slowFileDoesNotHoldTheAnswerUpAndFollows() throws Exception {
    breaks("delayMillis", 3200);
    long begun = System.nanoTime();
    MessageReceived message = received();
    assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.MILLISECONDS.toNanos(4500));
    assertThat(message.attachments()).isEmpty();
    assertThat(message.hints())
        .containsEntry("wechat.media", "follows")
        .containsEntry("wechat.mediaId", media);

    MessageReceived follower = (MessageReceived) bench.late.get(0).call();
    assertThat(follower.attachments()).hasSize(1);
    assertThat(follower.providerMessageId()).isEqualTo("77-media");
    assertThat(follower.threading().references()).containsExactly("77");
    assertThat(follower.sender()).isEqualTo(message.sender());
  }

  @Test
  void fileThatCannotBeFetchedNowIsFetchedAgain() throws Exception {
    breaks("status", 502);
    assertThat(received().hints()).containsEntry("wechat.media", "follows");
    assertThatThrownBy(() -> bench.late.get(0).call()).isInstanceOf(Exception.class);
    MessageReceived follower = (MessageReceived) bench.late.get(0).call();
    assertThat(follower.attachments()).hasSize(1);
  }

  @Test
  void fileThatIsGoneByTheTimeIsReportedAsGone() throws Exception {
    breaks("status", 502);
    received();
    assertThatThrownBy(() -> bench.late.get(0).call()).isInstanceOf(Exception.class);
    breaks("errcode", 40007);
    MessageReceived follower = (MessageReceived) bench.late.get(0).call();
    assertThat(follower.attachments()).isEmpty();
    assertThat(follower.hints()).containsEntry("wechat.media", "unavailable");
  }
}
