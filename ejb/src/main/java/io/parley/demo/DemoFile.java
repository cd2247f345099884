package io.parley.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * What the launcher tells of its surroundings; its class of the same name writes this file and
 * states the keys.
 */
final class DemoFile {
  private final Properties values = new Properties();

  /** Somebody who works for a tenant. */
  record Person(String role, String name, String email) {}

  DemoFile(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalStateException where the file does not have it
   */
  String get(String key) {
    String value = values.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("the demo file has no " + key);
    }
    return value.strip();
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  List<Person> people(String slug) {
    return Arrays.stream(get("people." + slug).split(";"))
        .map(entry -> entry.split("\\|"))
        .map(part -> new Person(part[0], part[1], part[2]))
        .toList();
  }
}
