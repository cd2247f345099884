package io.parley.connector.email.reading;

import java.util.List;
import java.util.Locale;

/** A part of a mail with its content decoded, or a multipart with its parts. */
record MimePart(MailHeaders headers, String type, byte[] content, List<MimePart> parts) {

  boolean isMultipart() {
    return type.startsWith("multipart/");
  }

  boolean isText() {
    return type.equals("text/plain") || type.equals("text/html");
  }

  Parameters contentType() {
    return Parameters.of(headers.raw("content-type"));
  }

  Parameters disposition() {
    return Parameters.of(headers.raw("content-disposition"));
  }

  /** The name that the sender gave, undisguised and unchecked; empty where none. */
  String givenName() {
    String name = disposition().get("filename");
    if (name.isEmpty()) {
      name = contentType().get("name");
    }
    return MailHeaders.decodeWords(RawText.clean(name));
  }

  String contentId() {
    String id = headers.raw("content-id").strip();
    return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
  }

  /** Whether the part is to be read in the message rather than to be opened beside it. */
  boolean isBody(int longest) {
    boolean attached = disposition().value().toLowerCase(Locale.ROOT).equals("attachment");
    return isText() && !attached && givenName().isEmpty() && content.length <= longest;
  }

  String text() {
    return RawText.decode(content, contentType().get("charset"));
  }
}
