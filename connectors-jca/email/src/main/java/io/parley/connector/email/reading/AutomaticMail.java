package io.parley.connector.email.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells mail that no person sent: such mail is shown and never answered by a machine, see RFC 3834.
 */
final class AutomaticMail {
  private static final Set<String> BULK =
      Set.of("bulk", "list", "junk", "auto_reply", "auto-reply");
  private static final List<String> MARKS =
      List.of(
          "list-id",
          "list-unsubscribe",
          "x-auto-response-suppress",
          "x-autoreply",
          "x-autorespond",
          "x-autoresponse",
          "x-auto-reply-from",
          "x-mail-autoreply",
          "feedback-id");
  private static final Set<String> NOBODIES =
      Set.of("mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply", "do-not-reply");

  private AutomaticMail() {}

  /**
   * Whether it is automatic.
   *
   * @param sender the From address, lower case
   * @param ourselves the address of the account that got it, lower case
   */
  static boolean is(MailHeaders headers, String sender, String ourselves) {
    String submitted = firstWord(headers.raw("auto-submitted"));
    boolean said = !submitted.isEmpty() && !submitted.equals("no");
    boolean bulk = BULK.contains(firstWord(headers.raw("precedence")));
    boolean nullSender = headers.all("return-path").stream().anyMatch(p -> p.strip().equals("<>"));
    boolean marked = MARKS.stream().anyMatch(headers::has) || headers.has(OwnMail.HEADER);
    boolean report = firstWord(headers.raw("content-type")).equals("multipart/report");
    return said || bulk || nullSender || marked || report || isNobody(sender, ourselves);
  }

  private static boolean isNobody(String sender, String ourselves) {
    int at = sender.indexOf('@');
    String local = at < 0 ? sender : sender.substring(0, at);
    return NOBODIES.contains(local) || sender.equals(ourselves);
  }

  private static String firstWord(String value) {
    int end = value.indexOf(';');
    return (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
