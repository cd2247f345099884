package io.parley.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** The one folder that holds all that a stack of Parley keeps: removing it forgets everything. */
record StateFolder(Path root) {

  /** Creates the folder, closed to others, because it holds passwords. */
  void create() {
    try {
      Files.createDirectories(
          root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Files.createDirectories(root.resolve("log"));
      Files.createDirectories(root.resolve("run"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean exists() {
    return Files.isDirectory(root);
  }

  Path ports() {
    return root.resolve("ports.properties");
  }

  Path secrets() {
    return root.resolve("secrets.properties");
  }

  Path demo() {
    return root.resolve("demo.properties");
  }

  Path keys() {
    return root.resolve("parley.p12");
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path broker() {
    return root.resolve("broker");
  }

  Path liberty() {
    return root.resolve("liberty");
  }

  Path server() {
    return liberty().resolve("servers/parley");
  }

  Path log(String part) {
    return root.resolve("log").resolve(part + ".log");
  }

  Path pid(String part) {
    return root.resolve("run").resolve(part + ".pid");
  }

  void remove() {
    if (!exists()) {
      return;
    }
    try (var files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
