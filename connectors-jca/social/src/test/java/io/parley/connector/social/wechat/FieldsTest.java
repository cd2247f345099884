package io.parley.connector.social.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  private static Fields parse(String xml) throws Refusal {
    return Fields.parse(xml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void fieldsAreReadByName() throws Exception {
    Fields fields =
        parse("<xml>\n<A><![CDATA[ a <b> & 你好 👋 ]]></A><N> 123 </N><Deep><A>x</A></Deep></xml>");
    assertThat(fields.raw("A")).isEqualTo(" a <b> & 你好 👋 ");
    assertThat(fields.text("N")).isEqualTo("123");
    assertThat(fields.text("Missing")).isEmpty();
    assertThat(fields.has("Missing")).isFalse();
  }

  @Test
  void controlCharactersDoNotKeepAMessageOut() throws Exception {
    assertThat(parse("<xml><A><![CDATA[a\u0008b\u0000c]]></A></xml>").raw("A"))
        .isEqualTo("a\uFFFDb\uFFFDc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<xml>",
        "<html></html>",
        "<xml><A>1</A><A>2</A></xml>",
        "<!DOCTYPE xml><xml><A>1</A></xml>",
        "<!DOCTYPE xml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><xml><A>&x;</A></xml>",
        "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:1/x.dtd\"><xml><A>1</A></xml>",
        "<xml><A>&undefined;</A></xml>"
      })
  void whatIsNoPushIsRefused(String xml) {
    assertThatThrownBy(() -> parse(xml))
        .isInstanceOf(Refusal.class)
        .extracting(e -> ((Refusal) e).code())
        .isEqualTo("wechat.bad-xml");
  }

  @Test
  void billionLaughsAreRefusedBeforeTheFirst() {
    StringBuilder xml = new StringBuilder("<!DOCTYPE xml [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      String ten = ("&a" + (i - 1) + ";").repeat(10);
      xml.append("<!ENTITY a%d \"%s\">".formatted(i, ten));
    }
    xml.append("]><xml><A>&a9;</A></xml>");
    assertThatThrownBy(() -> parse(xml.toString())).isInstanceOf(Refusal.class);
  }

  @Test
  void bodyOverTheLimitIsNotParsed() {
    assertThatThrownBy(() -> parse("<xml><A>" + "a".repeat(300_000) + "</A></xml>"))
        .extracting(e -> ((Refusal) e).code())
        .isEqualTo("wechat.body-too-long");
  }

  @Test
  void deepNestingDoesNoHarm() throws Exception {
    String xml = "<xml>" + "<a>".repeat(20_000) + "</a>".repeat(20_000) + "<B>1</B></xml>";
    try {
      assertThat(parse(xml).text("B")).isEqualTo("1");
    } catch (Refusal refused) {
      assertThat(refused.code()).isEqualTo("wechat.bad-xml");
    }
  }
}
