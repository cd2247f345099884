package io.parley.connector.social.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.connector.social.SettingsException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The vectors are those of the platform's published sample code (WXBizMsgCryptTest). */
class MessageCipherTest {
  private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  private static final String APP = "wxb11529c136998cb6";
  private static final String SHORT =
      "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==";
  private static final String LONG =
      "jn1L23DB+6ELqJ+6bruv23M2GmYfkv0xBh2h+XTBOKVKcgDFHle6gqcZ1cZrk3e1qjPQ1F4RsLWzQRG9udbKWesxlkupqcEcW7Z"
          + "QweImX9+wLMa0GaUzpkycA8+IamDBxn5loLgZpnS7fVAbExOkK5DYHBmv5tptA9tklE/fTIILHR8HLXa5nQvFb3tYPKAlHF3rtT"
          + "eayNf0QuM+UW/wM9enGIDIJHF7CLHiDNAYxr+r+OrJCmPQyTy8cVWlu9iSvOHPT/77bZqJucQHQ04sq7KZI27OcqpQNSto2OdHC"
          + "oTccjggX5Z9Mma0nMJBU+jLKJ38YB1fBIz+vBzsYjrTmFQ44YfeEuZ+xRTQwr92vhA9OxchWVINGC50qE/6lmkwWTwGX9wtQpsJ"
          + "KhP+oS7rvTY8+VdzETdfakjkwQ5/Xka042OlUb1/slTwo4RscuQ+RdxSGvDahxAJ6+EAjLt9d8igHngxIbf6YyqqROxuxqIeIch"
          + "3CssH/LqRs+iAcILvApYZckqmA7FNERspKA5f8GoJ9sv8xmGvZ9Yrf57cExWtnX8aCMMaBropU/1k+hKP5LVdzbWCG0hGwx/dQu"
          + "dYR/eXp3P0XxjlFiy+9DMlaFExWUZQDajPkdPrEeOwofJb";

  private final MessageCipher cipher = MessageCipher.of(KEY);

  private Optional<String> opened(String encrypted, String appId) {
    return cipher.open(encrypted, appId).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  @Test
  void publishedVectorsAreOpened() {
    assertThat(opened(SHORT, APP)).contains("我是中文abcd123");
    assertThat(opened(LONG, APP).orElseThrow())
        .startsWith("<xml><ToUserName><![CDATA[oia2Tj我是中文jewbmiOUlr6X-1crbLOvLw]]>")
        .endsWith("</Video></xml>");
  }

  @Test
  void publishedSignatureIsRecomputed() {
    // The URL verification of the same sample code: its echo is signed like an encrypted message.
    String echo =
        "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==";
    assertThat(Signature.of("QDG6eK", "1409659589", "263014780", echo))
        .isEqualTo("5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3");
    assertThat(
            MessageCipher.of("jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C")
                .open(echo, "wx5823bf96d3bd56c7")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
        .contains("1616140317555161061");
  }

  @Test
  void messageForAnotherAppIsNotOpened() {
    assertThat(opened(SHORT, "wxb11529c136998cb7")).isEmpty();
    assertThat(opened(SHORT, "")).isEmpty();
    assertThat(opened(SHORT, APP + "x")).isEmpty();
  }

  @Test
  void everyTruncationIsRefusedAlike() {
    byte[] whole = Base64.getDecoder().decode(SHORT);
    for (int length = 0; length < whole.length; length++) {
      String cut = Base64.getEncoder().encodeToString(Arrays.copyOf(whole, length));
      assertThat(opened(cut, APP)).as("first %d bytes", length).isEmpty();
    }
  }

  @Test
  void everyFlippedBitOfTheLastBlockIsRefused() {
    byte[] whole = Base64.getDecoder().decode(SHORT);
    for (int bit = 0; bit < 16 * 8; bit++) {
      byte[] broken = whole.clone();
      broken[whole.length - 1 - bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(opened(Base64.getEncoder().encodeToString(broken), APP)).isEmpty();
    }
  }

  @Test
  void whatIsNotBase64IsRefused() {
    assertThat(opened("not base64!", APP)).isEmpty();
    assertThat(opened("", APP)).isEmpty();
  }

  @Test
  void malformedKeysAreRefusedWithoutShowingThem() {
    for (String key : new String[] {"", "short", KEY + "x", KEY.replace('a', '!')}) {
      assertThatThrownBy(() -> MessageCipher.of(key))
          .isInstanceOf(SettingsException.class)
          .extracting(e -> ((SettingsException) e).code())
          .isEqualTo("wechat.aes-key-malformed");
    }
  }
}
