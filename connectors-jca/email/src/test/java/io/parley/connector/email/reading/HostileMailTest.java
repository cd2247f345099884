package io.parley.connector.email.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.parley.connector.InboundEvent.MessageReceived;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails that were built to break readers: each becomes a message, none an exception. */
class HostileMailTest {
  private static final String MIXED = Mails.HEAD + "Content-Type: multipart/mixed; boundary=b\n\n";

  static Stream<Arguments> readable() {
    return Stream.of(
        arguments("no header at all", "just words"),
        arguments("nothing", ""),
        arguments("only line ends", "\n\n\n\n"),
        arguments("no From", "Subject: x\n\nhi"),
        arguments("From without address", "From: Ann Miller\n\nhi"),
        arguments("From that is a broken list", "From: ,,;<<a@b.test>\n\nhi"),
        arguments("From with unclosed quote", "From: \"Ann <ann@b.test>\n\nhi"),
        arguments("From with unclosed comment", "From: (((((ann@b.test\n\nhi"),
        arguments(
            "doubled headers", "From: a@b.test\nFrom: c@d.test\nSubject: 1\nSubject: 2\n\nhi"),
        arguments("null bytes", "From: a@b.test\nSubject: a\0b\n\nh\0i"),
        arguments("header line without colon", "From: a@b.test\nthis is no header\nX: y\n\nhi"),
        arguments("header name of spaces", "From: a@b.test\n   : x\n\nhi"),
        arguments("boundary never comes", MIXED + "lost words"),
        arguments("boundary missing", Mails.HEAD + "Content-Type: multipart/mixed\n\n--b\n\nhi"),
        arguments(
            "boundary empty", Mails.HEAD + "Content-Type: multipart/mixed; boundary=\"\"\n\nhi"),
        arguments("end boundary missing", MIXED + "--b\n\nhi"),
        arguments(
            "same boundary within itself",
            MIXED + "--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nhi\n--b--\n--b--"),
        arguments(
            "unknown charset", Mails.HEAD + "Content-Type: text/plain; charset=klingon\n\nhi"),
        arguments(
            "charset of nonsense",
            Mails.HEAD + "Content-Type: text/plain; charset=\"a b/c\"\n\nhi"),
        arguments(
            "charset that does not decode",
            Mails.HEAD + "Content-Type: text/plain; charset=hz-gb-2312\n\n~{<:Ky2;V*"),
        arguments(
            "unknown transfer encoding", Mails.HEAD + "Content-Transfer-Encoding: x-zip\n\nhi"),
        arguments("broken base64", Mails.HEAD + "Content-Transfer-Encoding: base64\n\n!!!=a=b%%"),
        arguments(
            "broken quoted-printable",
            Mails.HEAD + "Content-Transfer-Encoding: quoted-printable\n\n=ZZ=\n=4"),
        arguments("content type of nonsense", Mails.HEAD + "Content-Type: ;;;=/;/\n\nhi"),
        arguments(
            "content type doubled",
            Mails.HEAD + "Content-Type: text/plain\nContent-Type: image/png\n\nhi"),
        arguments(
            "broken encoded word", "From: a@b.test\nSubject: =?x?B?%%%?= =?utf-8?Q?=ZZ?= =?\n\nhi"),
        arguments("date of nonsense", "From: a@b.test\nDate: 99 Foo 20000 99:99:99 +9999\n\nhi"),
        arguments("message id of nonsense", "From: a@b.test\nMessage-ID: <<>><a\n\nhi"),
        arguments(
            "message id of 100 kB",
            "From: a@b.test\nMessage-ID: <" + "x".repeat(50_000) + "@y>\n\nhi"),
        arguments(
            "5,000 references",
            "From: a@b.test\nReferences:" + " <a@b.test>".repeat(5_000) + "\n\nhi"),
        arguments("file name with a path", MIXED + file("../../../etc/passwd")),
        arguments(
            "file name with RFC 2231 nonsense",
            MIXED + "--b\nContent-Disposition: attachment; filename*=utf-9''%zz%\n\nx\n--b--"),
        arguments(
            "html of 30,000 levels",
            Mails.HEAD + "Content-Type: text/html\n\n" + "<div>".repeat(30_000) + "hi"),
        arguments(
            "html with DOCTYPE and entities",
            Mails.HEAD
                + "Content-Type: text/html\n\n<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><p>&c;hi</p>"),
        arguments(
            "body as one line of 2 MB",
            Mails.HEAD + "Content-Type: text/html\n\n" + "word ".repeat(200_000)),
        arguments("quoting of 50,000 lines", Mails.HEAD + "\nhi\n" + "> old\n".repeat(50_000)),
        arguments("On ... without end", Mails.HEAD + "\nOn " + "a ".repeat(100_000)),
        arguments(
            "dispositon of 10 kB parameters",
            MIXED
                + "--b\nContent-Disposition: attachment"
                + "; a=b".repeat(2_000)
                + "\n\nx\n--b--"));
  }

  private static String file(String name) {
    return "--b\nContent-Disposition: attachment; filename=\"" + name + "\"\n\nx\n--b--\n";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readable")
  void strangeMailIsStillAMessage(String name, String mail) {
    MessageReceived message = Mails.message(mail);
    assertThat(message.sender().value()).isNotBlank();
    assertThat(message.hints()).doesNotContainKey("email.refused");
    assertThat(message.content().text() + message.content().html() + message.content().subject())
        .doesNotContain("\0");
    assertThat(message.attachments())
        .allSatisfy(a -> assertThat(a.name()).isNotBlank().doesNotContain("/", "\\", ".."));
  }

  static Stream<Arguments> refused() {
    StringBuilder nested = new StringBuilder(Mails.HEAD);
    for (int i = 0; i < 500; i++) {
      nested
          .append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    }
    return Stream.of(
        arguments("200,000 parts", MIXED + "--b\n\nx\n".repeat(200_000), Refusal.TOO_MANY_PARTS),
        arguments("500 levels", nested.append("\nhi").toString(), Refusal.TOO_DEEP),
        arguments(
            "header line of 1 MB",
            "From: a@b.test\nX: " + "y".repeat(1_000_000) + "\n\nhi",
            Refusal.HEADERS_TOO_LARGE),
        arguments(
            "folded header of 1 MB",
            "From: a@b.test\nX: a\n" + " y\n".repeat(300_000) + "\nhi",
            Refusal.HEADERS_TOO_LARGE),
        arguments(
            "20,000 headers",
            "From: a@b.test\n" + "X: y\n".repeat(20_000) + "\nhi",
            Refusal.HEADERS_TOO_LARGE),
        arguments("30 MB", "From: a@b.test\n\n" + "y".repeat(30_000_000), Refusal.TOO_LARGE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void mailBeyondALimitIsToldAndNotLost(String name, String mail, Refusal why) {
    long begun = System.nanoTime();
    MessageReceived message = Mails.message(mail);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(message.hints()).containsEntry("email.refused", why.code());
    assertThat(message.sender().value()).isIn("a@b.test", "ann@customer.test");
    assertThat(message.content().text()).isNotBlank();
    assertThat(message.attachments()).isEmpty();
  }

  @Test
  void oneGigabyteIsRefusedAfterTheLimitWithFlatHeap() throws IOException {
    long before = usedHeap();
    try (RawMail raw = RawMail.take(new Endless("From: a@b.test\r\n\r\n", 1L << 30), 1_000_000)) {
      assertThat(raw.refusal()).contains(Refusal.TOO_LARGE);
    }
    assertThat(usedHeap() - before).isLessThan(20_000_000);
  }

  @Test
  void randomDamageNeverThrows() {
    Random random = new Random(20260301);
    byte[] whole =
        Mails.bytes(
            MIXED
                + "--b\nContent-Type: text/html; charset=utf-8\n\n<p>hi <a href='http://x'>x</a>\n"
                + file("a.pdf"));
    for (int round = 0; round < 500; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 1 + round % 20; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(Mails.reading(damaged)).isNotNull();
    }
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** A stream of that many bytes that takes no memory. */
  private static final class Endless extends InputStream {
    private final InputStream head;
    private long left;

    Endless(String head, long length) {
      this.head = new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII));
      left = length;
    }

    @Override
    public int read() throws IOException {
      int b = head.read();
      return b >= 0 ? b : left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = head.read(buffer, offset, length);
      if (n > 0) {
        return n;
      }
      int count = (int) Math.min(length, left);
      left -= count;
      return count == 0 && length > 0 ? -1 : count;
    }
  }
}
