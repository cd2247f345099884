package io.parley.connector.social.wechat;

import io.parley.connector.Attachment;
import io.parley.connector.SendOutcome.Deferred;
import io.parley.connector.SendOutcome.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** One file as a form's upload, RFC 7578. The file's own name is not passed on. */
record Multipart(String mediaType, byte[] body) {
  /** The platform's limit for images. */
  static final int LARGEST = 10 * 1024 * 1024;

  static Multipart of(Attachment file, String extension) throws CallFailed {
    String boundary = "parley-" + UUID.randomUUID();
    String head =
        String.join(
            "\r\n",
            "--" + boundary,
            "Content-Disposition: form-data; name=\"media\"; filename=\"file." + extension + "\"",
            "Content-Type: " + file.mediaType(),
            "",
            "");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(bytes(file));
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return new Multipart("multipart/form-data; boundary=" + boundary, body.toByteArray());
  }

  private static byte[] bytes(Attachment file) throws CallFailed {
    try (InputStream content = file.content().open()) {
      byte[] bytes = content.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new CallFailed(new Refused("wechat.attachment-too-large", "10 MiB"));
      }
      return bytes;
    } catch (IOException e) {
      throw new CallFailed(new Deferred("wechat.attachment-unreadable", Duration.ofMinutes(1)));
    }
  }
}
