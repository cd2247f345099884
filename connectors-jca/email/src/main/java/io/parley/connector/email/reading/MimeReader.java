package io.parley.connector.email.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Reads the parts of one mail from the token stream of MIME4J and stops at the first limit that is
 * passed. Mails within the mail stay closed: they are attachments.
 */
final class MimeReader {
  private final MimeLimits limits;
  private final MimeTokenStream tokens;
  private final Deque<List<MimePart>> open = new ArrayDeque<>();
  private final Deque<MimePart> multiparts = new ArrayDeque<>();
  private MailHeaders headers = new MailHeaders();
  private MailHeaders first;
  private int parts;
  private long decoded;

  private MimeReader(MimeLimits limits, MimeConfig config) {
    this.limits = limits;
    tokens = new MimeTokenStream(config);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    open.push(new ArrayList<>());
  }

  /** The whole mail as one part. */
  static MimePart read(InputStream mail, MimeLimits limits) throws IOException, RefusedException {
    return new MimeReader(limits, config(limits)).whole(mail);
  }

  /**
   * As much of the header as can be read; never refuses, so the stream must be bounded. A line of
   * any length is taken, as MIME4J gives a field only once it has read the next.
   */
  static MailHeaders readHeaders(InputStream mail, MimeLimits limits) throws IOException {
    MimeReader reader =
        new MimeReader(
            limits,
            new MimeConfig.Builder()
                .setMaxHeaderCount(limits.headers())
                .setMaxHeaderLen(-1)
                .setMaxLineLen(-1)
                .build());
    reader.tokens.parse(mail);
    try {
      EntityState state = reader.tokens.getState();
      while (state != EntityState.T_END_HEADER && state != EntityState.T_END_OF_STREAM) {
        if (state == EntityState.T_FIELD) {
          reader.headers.add(reader.tokens.getField());
        }
        state = reader.tokens.next();
      }
    } catch (MimeException | MaxLineLimitException | RuntimeException e) {
      return reader.headers;
    }
    return reader.headers;
  }

  private MimePart whole(InputStream mail) throws IOException, RefusedException {
    tokens.parse(mail);
    try {
      EntityState state = tokens.getState();
      while (state != EntityState.T_END_OF_STREAM) {
        take(state);
        state = tokens.next();
      }
    } catch (MaxHeaderLimitException | MaxHeaderLengthLimitException | MaxLineLimitException e) {
      throw new RefusedException(Refusal.HEADERS_TOO_LARGE);
    } catch (MimeException e) {
      boolean line = e.getCause() instanceof MaxLineLimitException;
      throw new RefusedException(line ? Refusal.HEADERS_TOO_LARGE : Refusal.UNREADABLE);
    } catch (RuntimeException e) {
      throw new RefusedException(Refusal.UNREADABLE);
    }
    return root();
  }

  private MimePart root() {
    while (!multiparts.isEmpty()) {
      endMultipart();
    }
    List<MimePart> top = open.peek();
    if (top.size() == 1) {
      return top.get(0);
    }
    return new MimePart(first == null ? headers : first, "text/plain", new byte[0], List.of());
  }

  private void take(EntityState state) throws IOException, RefusedException {
    switch (state) {
      case T_START_HEADER -> startHeader();
      case T_FIELD -> headers.add(tokens.getField());
      case T_START_MULTIPART -> startMultipart();
      case T_END_MULTIPART -> endMultipart();
      case T_BODY -> leaf();
      default -> {
        // Preambles, epilogues and the ends of parts say nothing.
      }
    }
  }

  private void startHeader() throws RefusedException {
    if (++parts > limits.parts()) {
      throw new RefusedException(Refusal.TOO_MANY_PARTS);
    }
    headers = new MailHeaders();
    if (first == null) {
      first = headers;
    }
  }

  private void startMultipart() throws RefusedException {
    if (multiparts.size() >= limits.depth()) {
      throw new RefusedException(Refusal.TOO_DEEP);
    }
    List<MimePart> children = new ArrayList<>();
    multiparts.push(new MimePart(headers, type(tokens.getBodyDescriptor()), new byte[0], children));
    open.push(children);
  }

  private void endMultipart() {
    open.pop();
    open.peek().add(multiparts.pop());
  }

  private void leaf() throws IOException, RefusedException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (InputStream in = tokens.getDecodedInputStream()) {
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        decoded += n;
        if (decoded > limits.bytes()) {
          throw new RefusedException(Refusal.TOO_LARGE);
        }
        content.write(buffer, 0, n);
      }
    }
    MimePart part =
        new MimePart(headers, type(tokens.getBodyDescriptor()), content.toByteArray(), List.of());
    open.peek().add(part);
  }

  private static String type(BodyDescriptor descriptor) {
    String type = descriptor.getMimeType();
    return type == null ? "text/plain" : type.toLowerCase(Locale.ROOT);
  }

  private static MimeConfig config(MimeLimits limits) {
    return new MimeConfig.Builder()
        .setStrictParsing(false)
        .setMaxHeaderCount(limits.headers())
        .setMaxHeaderLen(limits.headerBytes())
        .setMaxLineLen(limits.headerBytes())
        .setMaxContentLen(-1)
        .build();
  }
}
