package io.parley.launch;

import java.nio.file.Path;

/**
 * What the build made and the launcher only reads.
 *
 * @param home holds {@code wlp} (Open Liberty), {@code server} (its configuration), {@code lib}
 *     (the launcher's class path)
 * @param application the EAR
 */
record Installation(Path home, Path application) {

  static Installation fromSystemProperties() {
    return new Installation(
        Path.of(System.getProperty("parley.home")), Path.of(System.getProperty("parley.ear")));
  }

  Path serverCommand() {
    return home.resolve("wlp/bin/server");
  }

  Path serverConfiguration() {
    return home.resolve("server");
  }

  String classPath() {
    return home.resolve("parley-launcher.jar") + ":" + home.resolve("lib") + "/*";
  }

  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  static Path keytool() {
    return Path.of(System.getProperty("java.home"), "bin", "keytool");
  }
}
