package io.parley.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlesTest {
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
  private static final ResourceBundle CHINESE = bundle(Locale.SIMPLIFIED_CHINESE);
  private static final Pattern USED = Pattern.compile("msg\\['([a-z.A-Z0-9-]+)'\\]");

  @Test
  void everyTextIsThereInBothLanguages() {
    assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
    assertThat(CHINESE.keySet()).allSatisfy(key -> assertThat(CHINESE.getString(key)).isNotBlank());
  }

  @Test
  void everyTextThatAPageNamesIsThere() throws IOException {
    TreeSet<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
      for (Path page : files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
        USED.matcher(Files.readString(page)).results().forEach(found -> used.add(found.group(1)));
      }
    }
    assertThat(used).hasSizeGreaterThan(100);
    assertThat(ENGLISH.keySet()).containsAll(used);
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "io.parley.admin.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
