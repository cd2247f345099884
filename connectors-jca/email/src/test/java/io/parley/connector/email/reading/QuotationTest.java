package io.parley.connector.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.connector.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Sun, Mar 1, 2026 at 10:00 AM Help <help@support.test> wrote:\n> old",
        "On Sun, Mar 1, 2026 at 10:00 AM Help Desk of the Company\n<help@support.test> wrote:\n\n> old",
        "On 1 Mar 2026, at 10:00, Help <help@support.test> wrote:\n\nold",
        "Help <help@support.test> 于2026年3月1日周日 10:00写道：\n> old",
        "Help <help@support.test> 于 2026年3月1日周日\n10:00写道：\n> old",
        "在 2026年3月1日，10:00，Help <help@support.test> 写道：\n> old",
        "2026年3月1日 上午10:00，Help <help@support.test> 写道：\n> old",
        "At 2026-03-01 10:00:00, \"Help\" <help@support.test> wrote:\nold",
        "在 2026-03-01 10:00:00，\"Help\" <help@support.test> 写道：\nold",
        "------------------ 原始邮件 ------------------\n发件人: \"Help\";\nold",
        "------------------ Original ------------------\nFrom: Help;\nold",
        "-----Original Message-----\nFrom: Help\nold",
        "---- 回复的原邮件 ----\n| 发件人 | Help |\nold",
        "发件人: Help <help@support.test>\n发送时间: 2026年3月1日 10:00\n收件人: Ann\n主题: Re: x\n\nold",
        "From: Help <help@support.test>\nSent: Sunday, March 1, 2026 10:00 AM\nTo: Ann\nSubject: x\n\nold",
        "*From:* Help\n*Date:* Sunday\n*To:* Ann\n*Subject:* x\n\nold",
        "> old\n> lines"
      })
  void repeatedMailIsFoldedAway(String quotation) {
    Content content = Mails.plain("My new words.\n新的话。\n\n" + quotation).content();
    assertThat(content.text()).isEqualTo("My new words.\n新的话。");
    assertThat(content.quoted()).contains("old");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Monday I wrote: nothing happened. Where is it?",
        "From: Berlin to Oslo, when does it go?",
        "> question one\nanswer one\n> question two\nanswer two",
        "On Sun, Mar 1, 2026 at 10:00 AM Help <h@s.test> wrote:\n> question\nanswer below",
        "我于昨天下单了，还没有收到。",
        "> only quoted",
        "a - b - c\n--\nAnn"
      })
  void whatIsNotCertainlyRepeatedStays(String text) {
    Content content = Mails.plain(text).content();
    assertThat(content.text()).isEqualTo(text);
    assertThat(content.quoted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=gmail_quote>On Sunday Help wrote:<blockquote>old</blockquote></div>",
        "<blockquote type=cite>old</blockquote>",
        "<div class=moz-cite-prefix>On Sunday:</div><blockquote type=cite>old</blockquote>",
        "<div id=appendonsend></div><hr><div id=divRplyFwdMsg>From: Help</div><div>old</div>",
        "<div><div style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0 0 0\">"
            + "<p>From: Help</p></div></div><p>old</p>",
        "<div style=\"x\">------------------&nbsp;原始邮件&nbsp;------------------</div><div>old</div>",
        "<div>------------------ 原始邮件 ------------------</div><div>old</div>",
        "<includetail><div>old</div></includetail>",
        "<blockquote id=isReplyContent>old</blockquote>",
        "<div class=yahoo_quoted>old</div>"
      })
  void repeatedMailIsCutOutOfHtml(String quotation) {
    Content content = Mails.html("<div>My <b>new</b> words.</div>" + quotation).content();
    assertThat(content.text()).isEqualTo("My new words.");
    assertThat(content.html()).contains("<b>new</b>").doesNotContain("old");
    assertThat(content.quoted()).contains("old");
  }

  @Test
  void forwardedMailIsShownWhole() {
    Content content =
        Mails.message(
                "From: a@b.test\nSubject: Fwd: x\n\nSee\n\n-----Original Message-----\nFrom: c\nold")
            .content();
    assertThat(content.text()).contains("See").contains("old");
    assertThat(content.quoted()).isEmpty();
  }

  @Test
  void htmlWithNothingNewIsShownWhole() {
    Content content = Mails.html("<div class=gmail_quote>only this</div>").content();
    assertThat(content.html()).contains("only this");
    assertThat(content.quoted()).isEmpty();
  }

  @Test
  void htmlIsReadOutWithItsLines() {
    Content content =
        Mails.html("<style>p{}</style><p>One<br>two</p><ul><li>a</li><li>b</li></ul>").content();
    assertThat(content.text()).isEqualTo("One\ntwo\na\nb");
  }
}
