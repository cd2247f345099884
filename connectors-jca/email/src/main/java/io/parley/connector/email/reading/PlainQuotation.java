package io.parley.connector.email.reading;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds where a plain text begins to repeat earlier mails.
 *
 * <p>What cannot be told for certain stays: a text answered between the quoted lines, a forwarded
 * mail, or one that would be left empty.
 */
final class PlainQuotation {
  private static final int LONGEST_LINE = 400;
  private static final int HEADER_LINES = 6;
  private static final int WRAPPED_LINES = 3;

  /** "On ... wrote:" of Gmail and Apple, "At ... wrote:" of 163, 于…写道 and 在…写道 of both. */
  private static final List<Pattern> ATTRIBUTIONS =
      List.of(
          Pattern.compile("(On|At) .{6,300}\\bwrote:"),
          Pattern.compile(".{0,200}[于在] ?.{4,200}写道[：:]"),
          Pattern.compile(".{0,40}\\d{4}[年/-].{4,200}写道[：:]"));

  /** Lines that stand between the new text and the old: QQ, 163, Outlook. */
  private static final Pattern DIVIDER =
      Pattern.compile(
          "[-_ ]{2,40}(原始邮件|原邮件|邮件原件|回复的原邮件|Original Message|Original|原始訊息)[-_ ]{2,40}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HEADER_FROM =
      Pattern.compile("\\*?(From|发件人|寄件者|發件人)\\*?\\s?[：:].*", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADER_SENT =
      Pattern.compile(
          "\\*?(Sent|Date|发送时间|发送日期|日期|时间|寄件日期)\\*?\\s?[：:].*", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADER_TO =
      Pattern.compile("\\*?(To|Subject|收件人|主题|收件者|主旨)\\*?\\s?[：:].*", Pattern.CASE_INSENSITIVE);

  private final List<String> lines;

  private PlainQuotation(String text) {
    lines = Arrays.asList(text.split("\r\n|\r|\n", -1));
  }

  static Split split(String text) {
    return new PlainQuotation(text).split();
  }

  private Split split() {
    String whole = join(0, lines.size());
    for (int i = 0; i < lines.size(); i++) {
      int after = isBoundary(i);
      if (after > 0) {
        return answeredWithin(after) ? Split.nothingQuoted(whole) : cut(i, whole);
      }
    }
    return trailingMarks(whole);
  }

  private Split cut(int at, String whole) {
    String fresh = join(0, at);
    return fresh.isEmpty() ? Split.nothingQuoted(whole) : new Split(fresh, join(at, lines.size()));
  }

  /** The line after the boundary that begins here, or 0 where none does. */
  private int isBoundary(int i) {
    String line = line(i);
    if (line.length() > LONGEST_LINE || line.isEmpty()) {
      return 0;
    }
    if (DIVIDER.matcher(line).matches() || isHeaderBlock(i)) {
      return i + 1;
    }
    StringBuilder wrapped = new StringBuilder();
    for (int n = i; n < Math.min(i + WRAPPED_LINES, lines.size()); n++) {
      wrapped.append(n == i ? "" : " ").append(line(n));
      String joined = wrapped.toString();
      if (joined.length() <= LONGEST_LINE
          && ATTRIBUTIONS.stream().anyMatch(a -> a.matcher(joined).matches())) {
        return n + 1;
      }
      if (n == i && !line.matches("(On|At|在|于) ?\\S.*") && !line.contains("于")) {
        return 0;
      }
    }
    return 0;
  }

  private boolean isHeaderBlock(int i) {
    if (!HEADER_FROM.matcher(line(i)).matches()) {
      return false;
    }
    boolean sent = false;
    boolean to = false;
    for (int n = i + 1; n < Math.min(i + HEADER_LINES, lines.size()); n++) {
      if (line(n).length() <= LONGEST_LINE) {
        sent |= HEADER_SENT.matcher(line(n)).matches();
        to |= HEADER_TO.matcher(line(n)).matches();
      }
    }
    return sent && to;
  }

  /** Whether new lines stand after or between lines marked as quoted. */
  private boolean answeredWithin(int from) {
    boolean marked = false;
    for (int i = from; i < lines.size(); i++) {
      boolean quoted = line(i).startsWith(">");
      if (marked && !quoted && !line(i).isEmpty()) {
        return true;
      }
      marked |= quoted;
    }
    return false;
  }

  private Split trailingMarks(String whole) {
    int at = lines.size();
    while (at > 0 && (line(at - 1).startsWith(">") || line(at - 1).isEmpty())) {
      at--;
    }
    boolean marked = lines.subList(at, lines.size()).stream().anyMatch(l -> l.startsWith(">"));
    boolean before = lines.subList(0, at).stream().anyMatch(l -> l.startsWith(">"));
    return marked && !before ? cut(at, whole) : Split.nothingQuoted(whole);
  }

  private String line(int i) {
    return lines.get(i).replace('\u00A0', ' ').strip();
  }

  private String join(int from, int to) {
    return String.join("\n", lines.subList(from, to)).strip();
  }
}
