package io.parley.connector.email.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;

/** Mail addresses out of header values, also out of broken ones. */
final class Addresses {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>@,;:\"()\\[\\]]{1,64}@[^\\s<>@,;:\"()]{1,250}");
  private static final int LONGEST_NAME = 200;

  private Addresses() {}

  /** One person's address. */
  record Person(String address, String name) {}

  static List<Person> of(String header) {
    List<Person> people = new ArrayList<>();
    try {
      ByteSequence raw = ContentUtil.encode(StandardCharsets.UTF_8, header);
      LenientAddressParser.DEFAULT
          .parseAddressList(raw, new ParserCursor(0, raw.length()))
          .flatten()
          .forEach(mailbox -> addTo(people, mailbox));
    } catch (RuntimeException e) {
      // MIME4J throws for some comments and routes; the bare addresses below are what is left.
      people.clear();
    }
    if (people.isEmpty()) {
      bareAddresses(header, people);
    }
    return people;
  }

  private static void addTo(List<Person> people, Mailbox mailbox) {
    if (mailbox.getAddress() != null && ADDRESS.matcher(mailbox.getAddress()).matches()) {
      String name = mailbox.getName() == null ? "" : MailHeaders.decodeWords(mailbox.getName());
      people.add(person(mailbox.getAddress(), name));
    }
  }

  private static void bareAddresses(String header, List<Person> people) {
    Matcher matcher = ADDRESS.matcher(header.substring(0, Math.min(header.length(), 10_000)));
    while (matcher.find()) {
      people.add(person(matcher.group(), ""));
    }
  }

  private static Person person(String address, String name) {
    String clean = RawText.clean(name).replaceAll("\\s+", " ").strip();
    String shown = clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    return new Person(address.toLowerCase(Locale.ROOT), shown);
  }
}
