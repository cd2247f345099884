package io.parley.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/** A file of properties that outlives the launcher and is written at each change. */
final class KeptProperties {
  private final Path file;
  private final Properties values = new Properties();

  KeptProperties(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        values.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Optional<String> get(String key) {
    return Optional.ofNullable(values.getProperty(key));
  }

  void put(String key, String value) {
    values.setProperty(key, value);
    StringBuilder text = new StringBuilder();
    values.stringPropertyNames().stream()
        .sorted()
        .forEach(name -> text.append(name).append('=').append(values.get(name)).append('\n'));
    writePrivate(file, text.toString());
  }

  /** Writes a file that only its owner can read. */
  static void writePrivate(Path file, String text) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
