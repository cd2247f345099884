package io.parley.system.line;

import io.parley.system.ParleyStack;
import io.parley.system.chat.ChatDoor;
import io.parley.system.chat.Frames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A tenant and those who write to it: the same people with the same message ids in each, told apart
 * only by what they say, which begins with the tenant's slug.
 */
record Company(ParleyStack stack, String slug, Frames vera, MailUser mia, WeChatUser wang)
    implements AutoCloseable {
  static final List<String> CHANNELS = List.of("chat", "mail", "wechat");

  /** Messages on each channel. */
  static final int COUNT = 8;

  static Company of(ParleyStack stack, String slug) {
    Frames vera = Frames.greet(ChatDoor.of(stack, slug), "", "Vera");
    vera.next("welcome");
    return new Company(
        stack,
        slug,
        vera,
        new MailUser(stack, "Mia", "mia." + slug + "@customer.example"),
        new WeChatUser(stack, slug + "-wechat", "o-wang"));
  }

  /** Everybody writes at once, each their own in order. */
  Stream<CompletableFuture<Void>> write(Executor threads) {
    return Stream.of(
        CompletableFuture.runAsync(() -> each("chat", this::chat), threads),
        CompletableFuture.runAsync(() -> each("mail", this::mail), threads),
        CompletableFuture.runAsync(() -> each("wechat", this::weChat), threads));
  }

  String text(String channel, int number) {
    return slug + " " + channel + " " + number;
  }

  /** What an agent sees of somebody first. */
  String newest(String channel) {
    return text(channel, COUNT - 1);
  }

  String answer(String channel) {
    return slug + " answers " + channel;
  }

  /** What was written on a channel, in its order. */
  List<String> texts(String channel) {
    return IntStream.range(0, COUNT).mapToObj(i -> text(channel, i)).toList();
  }

  List<String> texts() {
    return CHANNELS.stream().flatMap(channel -> texts(channel).stream()).toList();
  }

  Records records() {
    return Records.of(stack, slug);
  }

  private interface Voice {
    void say(int number, String text);
  }

  private void each(String channel, Voice voice) {
    IntStream.range(0, COUNT).forEach(i -> voice.say(i, text(channel, i)));
  }

  private void chat(int number, String text) {
    vera.say(UUID.nameUUIDFromBytes(("chat" + number).getBytes(StandardCharsets.UTF_8)), text);
    vera.next("stored");
  }

  private void mail(int number, String text) {
    mia.write("help@" + slug + ".example", "Mail " + number, text);
  }

  private void weChat(int number, String text) {
    if (!wang.say(Long.toString(2_000_000_000L + number), text)) {
      throw new AssertionError("not acknowledged: " + text);
    }
  }

  @Override
  public void close() {
    vera.close();
  }
}
