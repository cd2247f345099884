package io.parley.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The server's own folder inside the state, filled from the installation before each start. */
record ServerFolder(Path folder) {

  void fill(Installation installation, String environment, String jvmOptions) {
    if (!Files.exists(installation.application())) {
      throw new LaunchFailure("The application is not built: run ./parley up.");
    }
    copyTree(installation.serverConfiguration());
    copyChanged(installation.application(), folder.resolve("apps/parley.ear"));
    KeptProperties.writePrivate(folder.resolve("server.env"), environment);
    KeptProperties.writePrivate(
        folder.resolve("jvm.options"), String.join("\n", jvmOptions.split(" ")) + "\n");
  }

  private void copyTree(Path from) {
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copyChanged(file, folder.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Liberty expands an application again whose file has changed; an equal one is left alone. */
  private static void copyChanged(Path from, Path to) {
    try {
      if (Files.exists(to)
          && Files.size(to) == Files.size(from)
          && Files.getLastModifiedTime(to).equals(Files.getLastModifiedTime(from))) {
        return;
      }
      Files.createDirectories(Objects.requireNonNull(to.getParent()));
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
