package io.parley.connector.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>hi",
        "<img src=x onerror=alert(1)>hi",
        "<a href='javascript:alert(1)'>hi</a>",
        "<a href='jav&#x09;ascript:alert(1)'>hi</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>hi</a>",
        "<svg onload=alert(1)>hi</svg>",
        "<math><mtext><style><img src onerror=alert(1)></style>hi",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>hi",
        "<object data='javascript:alert(1)'></object>hi",
        "<form action='https://evil.test'><input name=password></form>hi",
        "<style>@import 'https://evil.test/x.css';</style>hi",
        "<div style='background:url(https://evil.test/x.png)'>hi</div>",
        "<div style='width:expression(alert(1))'>hi</div>",
        "<meta http-equiv=refresh content='0;url=https://evil.test'>hi",
        "<base href='https://evil.test/'>hi",
        "<link rel=stylesheet href='https://evil.test/x.css'>hi",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>hi",
        "<img srcset='https://evil.test/x.png 2x'>hi",
        "<video poster='https://evil.test/x.png'><source src='https://evil.test/v'></video>hi",
        "<img src='x' data-remote-src='javascript:alert(1)'>hi",
        "<table background='https://evil.test/x.png'><tr><td>hi</td></tr></table>",
        "<!--[if IE]><script>alert(1)</script><![endif]-->hi"
      })
  void nothingRunsAndNothingIsFetched(String html) {
    String safe = Mails.html(html).content().html();
    assertThat(safe)
        .doesNotContainIgnoringCase("alert(", "<script", "onerror", "onload", "javascript:")
        .doesNotContainIgnoringCase("<form", "<input", "<iframe", "<style", "@import", "url(")
        .doesNotContainIgnoringCase("<svg", "<meta", "<base", "<link", "srcset", "poster")
        .doesNotContain(" src=\"http", "background=")
        .contains("hi");
  }

  @Test
  void remotePictureWaitsForAClick() {
    assertThat(SafeHtml.of("<img src='https://evil.test/pixel.gif' alt='x'>"))
        .contains("data-remote-src=\"https://evil.test/pixel.gif\"")
        .doesNotContain(" src=");
  }

  @Test
  void ownPictureKeepsItsReference() {
    assertThat(SafeHtml.of("<img src=\"cid:pic1@x\">")).contains("src=\"cid:pic1");
  }

  @Test
  void linkOpensElsewhereAndTellsNothing() {
    assertThat(SafeHtml.of("<a href='https://x.test'>x</a>"))
        .contains("href=\"https://x.test\"", "target=\"_blank\"", "noopener", "noreferrer");
  }

  @Test
  void formattingStays() {
    assertThat(SafeHtml.of("<p style='color:red'><b>x</b></p><ul><li>y</li></ul>"))
        .contains("<b>x</b>", "<li>y</li>", "color:red");
  }
}
