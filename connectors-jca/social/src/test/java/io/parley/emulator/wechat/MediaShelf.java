package io.parley.emulator.wechat;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Temporary media, of users and of accounts. */
final class MediaShelf {
  /** A red dot, for who has no picture at hand. */
  static final byte[] SAMPLE_PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==");

  private final Map<String, File> files = new ConcurrentHashMap<>();

  /** A stored file. */
  record File(String mediaType, byte[] bytes) {}

  String put(String mediaType, byte[] bytes) {
    String id = "media_" + UUID.randomUUID();
    files.put(id, new File(mediaType, bytes));
    return id;
  }

  Optional<File> find(String id) {
    return Optional.ofNullable(files.get(id));
  }
}
