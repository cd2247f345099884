package io.parley.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server's two keys, made at the first start: one for https, one that signs API tokens. */
final class KeyStoreFile {
  private static final String DAYS = "3650";

  private KeyStoreFile() {}

  static void create(Path file, String password, Path log) {
    if (Files.exists(file)) {
      return;
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    generate(unfinished, "tls", "CN=localhost", password, log);
    generate(unfinished, "parley-jwt", "CN=Parley API", password, log);
    if (!unfinished.toFile().renameTo(file.toFile())) {
      throw new LaunchFailure("The key file " + file + " could not be written.");
    }
  }

  private static void generate(Path file, String alias, String name, String password, Path log) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(Installation.keytool().toString(), "-genkeypair", "-alias", alias));
    command.addAll(List.of("-keyalg", "RSA", "-keysize", "2048", "-validity", DAYS));
    command.addAll(List.of("-dname", name, "-ext", "SAN=dns:localhost,ip:127.0.0.1"));
    command.addAll(List.of("-storetype", "PKCS12", "-keystore", file.toString()));
    // By a variable, not an argument: arguments can be seen by every user of the machine.
    command.addAll(List.of("-storepass:env", "KEYSTORE_PASSWORD"));
    Commands.run(
        command,
        java.util.Map.of("KEYSTORE_PASSWORD", password),
        log,
        "The server's keys could not be made");
  }
}
