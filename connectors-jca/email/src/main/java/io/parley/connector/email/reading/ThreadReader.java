package io.parley.connector.email.reading;

import io.parley.connector.Threading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads of a mail what it answers: the reply token of an address or subject, and references. */
final class ThreadReader {
  private static final int MOST_REFERENCES = 50;
  private static final Pattern ID = Pattern.compile("<[^<>\\s]{3,250}>");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{6,64}");
  private static final Pattern SUBJECT_TOKEN = Pattern.compile("\\s*\\[#([A-Za-z0-9_-]{6,64})]");
  private static final List<String> ADDRESSED =
      List.of("to", "cc", "delivered-to", "x-original-to", "envelope-to");

  private final MailHeaders headers;
  private final String ourselves;

  ThreadReader(MailHeaders headers, String ourselves) {
    this.headers = headers;
    this.ourselves = ourselves;
  }

  Threading threading() {
    String token = addressToken();
    return new Threading(token.isEmpty() ? subjectToken() : token, references());
  }

  /** The subject as a person reads it. */
  String subject() {
    String subject = headers.text("subject").replaceAll("\\s+", " ");
    return SUBJECT_TOKEN.matcher(subject).replaceAll("").strip();
  }

  /** The Message-ID in angle brackets, or empty. */
  String messageId() {
    Matcher matcher = ID.matcher(headers.raw("message-id"));
    return matcher.find() ? matcher.group() : "";
  }

  private String addressToken() {
    int at = ourselves.lastIndexOf('@');
    if (at < 0) {
      return "";
    }
    String before = ourselves.substring(0, at) + "+";
    String after = ourselves.substring(at);
    return ADDRESSED.stream()
        .flatMap(name -> headers.all(name).stream())
        .map(value -> plusPart(value, before, after))
        .filter(token -> TOKEN.matcher(token).matches())
        .findFirst()
        .orElse("");
  }

  /** Looked up in the raw value, as the token's case counts and addresses are lower-cased. */
  private static String plusPart(String value, String before, String after) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (lower.length() != value.length()) {
      return "";
    }
    int from = lower.indexOf(before);
    int to = from < 0 ? -1 : lower.indexOf(after, from + before.length());
    return to < 0 ? "" : value.substring(from + before.length(), to);
  }

  private String subjectToken() {
    Matcher matcher = SUBJECT_TOKEN.matcher(headers.text("subject"));
    return matcher.find() ? matcher.group(1) : "";
  }

  private List<String> references() {
    Set<String> nearestFirst = new LinkedHashSet<>(ids("in-reply-to"));
    nearestFirst.addAll(ids("references").reversed());
    return nearestFirst.stream().limit(MOST_REFERENCES).toList();
  }

  private List<String> ids(String header) {
    List<String> ids = new ArrayList<>();
    Matcher matcher = ID.matcher(headers.raw(header));
    while (matcher.find()) {
      ids.add(matcher.group());
    }
    return ids;
  }
}
