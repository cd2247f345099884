package io.parley.system.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.system.AgentDesk;
import io.parley.system.Chromium;
import io.parley.system.ParleyStack;
import io.parley.system.chat.ChatDoor;
import io.parley.system.chat.Frames;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What was acknowledged is there exactly once, in order, and reaches an agent, whatever is killed
 * meanwhile.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SurvivalIT {
  /** Over three channels: 200 messages in all. */
  private static final int CHATS = 67;

  private static final int MAILS = 67;
  private static final int WECHATS = 66;
  private static final Duration HEALING = Duration.ofSeconds(60);

  private static final ExecutorService PEOPLE = Executors.newFixedThreadPool(3);
  private static ParleyStack stack;

  @BeforeAll
  static void up() {
    stack = ParleyStack.own("survival");
  }

  @AfterAll
  static void down() {
    PEOPLE.shutdownNow();
    stack.close();
  }

  @Test
  @Order(1)
  void serverKilledTwiceLosesAndDoublesNothing() {
    AtomicInteger progress = new AtomicInteger();
    CompletableFuture<Void> chat = beside(() -> chats("Vera", 0, CHATS, progress));
    CompletableFuture<Void> mail = beside(() -> mails("Mia", 0, MAILS, progress));
    CompletableFuture<Void> wechat = beside(() -> weChats("o-wang", 0, WECHATS, progress));

    for (int killAt : new int[] {80, 140}) {
      await().atMost(Duration.ofMinutes(3)).until(() -> progress.get() >= killAt);
      stack.kill("server");
      stack.start("server");
    }
    CompletableFuture.allOf(chat, mail, wechat).orTimeout(4, TimeUnit.MINUTES).join();

    await().atMost(HEALING).untilAsserted(() -> assertAllThere(CHATS, MAILS, WECHATS));
  }

  @Test
  @Order(2)
  void killedBrokerIsMissedByNobody() {
    stack.kill("broker");
    CompletableFuture<Void> mail = beside(() -> mails("Mia", MAILS, 5, new AtomicInteger()));
    stack.start("broker");
    mail.join();
    chats("Vera", CHATS, 5, new AtomicInteger());
    weChats("o-wang", WECHATS, 5, new AtomicInteger());

    await().atMost(HEALING).untilAsserted(() -> assertAllThere(CHATS + 5, MAILS + 5, WECHATS + 5));
  }

  @Test
  @Order(3)
  void killedDatabaseIsMissedByNobody() {
    stack.kill("postgres");
    CompletableFuture<Void> mail = beside(() -> mails("Mia", MAILS + 5, 5, new AtomicInteger()));
    stack.start("postgres");
    mail.join();
    chats("Vera", CHATS + 5, 5, new AtomicInteger());
    weChats("o-wang", WECHATS + 5, 5, new AtomicInteger());

    await()
        .atMost(HEALING)
        .untilAsserted(() -> assertAllThere(CHATS + 10, MAILS + 10, WECHATS + 10));
  }

  @Test
  @Order(4)
  void everythingIsOfferedAfterwards() {
    try (Chromium chromium = new Chromium()) {
      AgentDesk desk =
          AgentDesk.open(stack, stack.login("AGENT", "harborpine"), chromium.person("en", 1600));
      desk.become("AVAILABLE");

      desk.offerFrom("Vera").waitFor();
      desk.offerFrom("Mia").waitFor();
      desk.page().locator(".offer").filter(wechatText()).waitFor();
      assertThat(records().doubleAssignments()).isEmpty();
    }
  }

  private static com.microsoft.playwright.Locator.FilterOptions wechatText() {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText("o-wang");
  }

  /**
   * In a thread of its own: the common pool has one on a small machine, and the sockets' client
   * needs it.
   */
  private static CompletableFuture<Void> beside(Runnable work) {
    return CompletableFuture.runAsync(work, PEOPLE);
  }

  private static void assertAllThere(int chats, int mails, int wechats) {
    assertThat(records().textsFrom("Vera")).isEqualTo(numbered("Vera", chats));
    assertThat(records().textsFrom("Mia").stream().map(String::strip))
        .isEqualTo(numbered("Mia", mails));
    assertThat(records().textsFrom("")).isEqualTo(numbered("o-wang", wechats));
    assertThat(records().brokenSequences()).isEmpty();
  }

  private static List<String> numbered(String who, int count) {
    return IntStream.range(0, count).mapToObj(i -> text(who, i)).toList();
  }

  private static String text(String who, int number) {
    return who + " " + number;
  }

  private static Records records() {
    return Records.of(stack, "harborpine");
  }

  private static void mails(String name, int from, int count, AtomicInteger progress) {
    MailUser user =
        new MailUser(stack, name, name.toLowerCase(java.util.Locale.ROOT) + "@customer.example");
    for (int i = from; i < from + count; i++) {
      user.write("help@harborpine.example", "Mail " + i, text(name, i));
      progress.incrementAndGet();
    }
  }

  /**
   * As WeChat's servers would a little later: what was not acknowledged comes again under its id.
   */
  private static void weChats(String openid, int from, int count, AtomicInteger progress) {
    WeChatUser user = new WeChatUser(stack, "harborpine-wechat", openid);
    for (int i = from; i < from + count; i++) {
      String id = Long.toString(1_000_000_000L + i);
      String text = text(openid, i);
      await().atMost(Duration.ofMinutes(3)).until(() -> user.say(id, text));
      progress.incrementAndGet();
    }
  }

  private static String visitorToken = "";

  /** As the widget does: says a message again, under its id, until it has been stored. */
  private static void chats(String name, int from, int count, AtomicInteger progress) {
    for (int i = from; i < from + count; i++) {
      UUID id =
          UUID.nameUUIDFromBytes(("chat" + i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      String text = text(name, i);
      await()
          .atMost(Duration.ofMinutes(3))
          .ignoreExceptions()
          .until(() -> isStored(name, id, text));
      progress.incrementAndGet();
    }
  }

  private static boolean isStored(String name, UUID id, String text) {
    try (Frames frames = Frames.greet(ChatDoor.of(stack, "harborpine"), visitorToken, name)) {
      // Whoever comes back is not told their token again.
      String given = frames.next("welcome").getString("token");
      visitorToken = given.isEmpty() ? visitorToken : given;
      frames.say(id, text);
      return frames.nextOf("stored", "error").getString("type").equals("stored");
    }
  }
}
