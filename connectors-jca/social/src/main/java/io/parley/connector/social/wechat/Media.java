package io.parley.connector.social.wechat;

import io.parley.connector.Attachment;
import io.parley.connector.SendOutcome.Deferred;
import io.parley.connector.SendOutcome.Refused;
import io.parley.connector.SendOutcome.Unknown;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Fetches and stores the platform's temporary files, which it keeps for three days. */
final class Media {
  /** The platform's own limit for what customers send is 10 MiB. */
  private static final long LARGEST_IN = 20L * 1024 * 1024;

  private static final Duration RETRY = Duration.ofSeconds(15);
  private static final String OCTETS = "application/octet-stream";
  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "image/jpeg", "jpg",
          "image/jpg", "jpg",
          "image/png", "png",
          "image/gif", "gif",
          "image/bmp", "bmp",
          "audio/amr", "amr",
          "audio/speex", "speex",
          "audio/mpeg", "mp3",
          "video/mp4", "mp4");

  private final Api api;

  Media(Api api) {
    this.api = api;
  }

  /**
   * @throws CallFailed Refused where the file is gone for good
   */
  Attachment fetch(String mediaId) throws CallFailed {
    String id = URLEncoder.encode(mediaId, StandardCharsets.UTF_8);
    HttpResponse<byte[]> response = api.get("cgi-bin/media/get?media_id=" + id, LARGEST_IN);
    if (Answer.looksLikeJson(response)) {
      // A video comes as an address where it can be fetched.
      JsonObject answer = Answer.done(Answer.json(response));
      response = api.getElsewhere(answer.getString("video_url", ""), LARGEST_IN);
    }
    if (response.statusCode() != 200) {
      throw new CallFailed(new Unknown("wechat.server-error"));
    }
    return attachment(response);
  }

  private static Attachment attachment(HttpResponse<byte[]> response) {
    String declared = response.headers().firstValue("Content-Type").orElse(OCTETS);
    String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    String name = type.split("/", 2)[0] + "." + EXTENSIONS.getOrDefault(type, "bin");
    byte[] bytes = response.body();
    return new Attachment(name, type, bytes.length, "", () -> new ByteArrayInputStream(bytes));
  }

  /** Stores an image for sending and gives its media id; nothing that a customer could see. */
  String storeImage(Attachment image) throws CallFailed {
    Multipart form = Multipart.of(image, EXTENSIONS.getOrDefault(image.mediaType(), "bin"));
    try {
      String path = "cgi-bin/media/upload?type=image";
      return api.upload(path, form.mediaType(), form.body()).getString("media_id", "");
    } catch (CallFailed e) {
      boolean unclear = e.outcome() instanceof Unknown;
      throw unclear ? new CallFailed(new Deferred("wechat.upload-failed", RETRY)) : e;
    }
  }

  static boolean isSendable(Attachment file) {
    return file.mediaType().startsWith("image/") && EXTENSIONS.containsKey(file.mediaType());
  }

  static CallFailed notSendable(Attachment file) {
    return new CallFailed(new Refused("wechat.attachment-type", file.mediaType()));
  }
}
