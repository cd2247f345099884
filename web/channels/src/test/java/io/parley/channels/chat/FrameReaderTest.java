package io.parley.channels.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.chat.ChatSettings;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameReaderTest {
  private static final String ID = "018f3c1e-0000-7000-8000-000000000001";

  @Test
  void everyKindOfFrameIsRead() throws FrameRefused {
    assertThat(
            FrameReader.read("{'type':'hello','locale':'zh-CN','name':' Li '}".replace('\'', '"')))
        .isEqualTo(new VisitorFrame.Hello("", -1, " Li ", "zh-CN"));
    assertThat(FrameReader.read("{\"type\":\"hello\",\"token\":\"t\",\"after\":12}"))
        .isEqualTo(new VisitorFrame.Hello("t", 12, "", "en"));
    assertThat(FrameReader.read(message("hi", "[\"" + ID + "\"]")))
        .isEqualTo(new VisitorFrame.Say(UUID.fromString(ID), "hi", List.of(UUID.fromString(ID))));
    assertThat(FrameReader.read("{\"type\":\"typing\",\"on\":true}"))
        .isEqualTo(new VisitorFrame.Typing(true));
    assertThat(FrameReader.read("{\"type\":\"seen\",\"delivered\":4,\"read\":3}"))
        .isEqualTo(new VisitorFrame.Seen(4, 3));
    assertThat(FrameReader.read("{\"type\":\"pong\"}")).isEqualTo(new VisitorFrame.Pong());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|chat.frame-not-json",
        "hello|chat.frame-not-json",
        "[]|chat.frame-not-json",
        "{\"type\":|chat.frame-not-json",
        "{\"a\":[[[[[]]]]]}|chat.frame-not-json",
        "{}|chat.frame-unknown-type",
        "{\"type\":\"drop table\"}|chat.frame-unknown-type",
        "{\"type\":7}|chat.frame-invalid",
        "{\"type\":\"typing\"}|chat.frame-invalid",
        "{\"type\":\"typing\",\"on\":\"yes\"}|chat.frame-invalid",
        "{\"type\":\"message\",\"text\":\"x\"}|chat.frame-invalid",
        "{\"type\":\"message\",\"id\":\"1\",\"text\":\"x\"}|chat.frame-invalid",
        "{\"type\":\"seen\",\"delivered\":-1,\"read\":0}|chat.frame-invalid",
        "{\"type\":\"seen\",\"delivered\":1e400,\"read\":0}|chat.frame-invalid",
        "{\"type\":\"seen\",\"delivered\":0.5,\"read\":0}|chat.frame-invalid",
        "{\"type\":\"hello\",\"after\":\"1\"}|chat.frame-invalid",
      })
  void whatIsNoFrameIsRefusedWithItsReason(String text, String code) {
    assertRefused(text == null ? "" : text, code);
  }

  @Test
  void aMessageMustSaySomethingButNotTooMuch() throws FrameRefused {
    assertRefused(message(" \\n ", "[]"), "chat.text-empty");
    assertRefused(message("x".repeat(ChatSettings.MAX_TEXT + 1), "[]"), "chat.text-too-long");
    assertRefused(
        message("x", "[" + ("\"" + ID + "\",").repeat(5) + "\"" + ID + "\"]"),
        "chat.too-many-files");
    assertThat(FrameReader.read(message("汉".repeat(ChatSettings.MAX_TEXT), "[]")))
        .isInstanceOf(VisitorFrame.Say.class);
  }

  @Test
  void aRefusedMessageIsNamedSoThatTheWidgetCanMarkIt() {
    assertThatExceptionOfType(FrameRefused.class)
        .isThrownBy(() -> FrameReader.read(message("", "[]")))
        .satisfies(refused -> assertThat(refused.message()).isEqualTo(ID));
  }

  @Test
  void aFrameIsMeasuredInBytes() {
    assertRefused("\"" + "汉".repeat(6_000) + "\"", "chat.frame-too-large");
    assertRefused("[".repeat(ChatSettings.MAX_FRAME), "chat.frame-not-json");
  }

  @Test
  void markupStaysTextAndWhatCannotBeStoredGoes() throws FrameRefused {
    var say = (VisitorFrame.Say) FrameReader.read(message("<b>\\u0000\\ud800a\\tb</b>", "[]"));
    assertThat(say.text()).isEqualTo("<b>\uFFFDa\tb</b>");
  }

  @Property(tries = 2_000)
  void anyTextIsReadOrRefusedAndNothingElse(@ForAll @StringLength(max = 300) String text) {
    readOrRefuse(text);
  }

  @Property(tries = 2_000)
  void anyDamageToAGoodFrameIsReadOrRefused(
      @ForAll int at, @ForAll char with, @ForAll boolean insert) {
    String good = message("hello \\ud83d\\ude00", "[\"" + ID + "\"]");
    int place = Math.floorMod(at, good.length());
    readOrRefuse(good.substring(0, place) + with + good.substring(insert ? place : place + 1));
  }

  private static void readOrRefuse(String text) {
    try {
      assertThat(FrameReader.read(text)).isNotNull();
    } catch (FrameRefused e) {
      assertThat(e.code()).startsWith("chat.");
    }
  }

  private static void assertRefused(String text, String code) {
    assertThatExceptionOfType(FrameRefused.class)
        .isThrownBy(() -> FrameReader.read(text))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static String message(String text, String files) {
    return "{\"type\":\"message\",\"id\":\"%s\",\"text\":\"%s\",\"files\":%s}"
        .formatted(ID, text, files);
  }
}
