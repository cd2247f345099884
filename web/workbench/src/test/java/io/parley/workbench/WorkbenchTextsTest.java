package io.parley.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WorkbenchTextsTest {
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
  private static final ResourceBundle CHINESE = bundle(Locale.SIMPLIFIED_CHINESE);
  private static final Pattern PAGE_KEY = Pattern.compile("msg\\['([^']+)'\\]");
  private static final Pattern SCRIPT_KEY =
      Pattern.compile("\\b(?:say|words)\\('([a-z-][a-zA-Z.-]+)'");
  private static final Path WEBAPP = Path.of("src/main/webapp");

  @Test
  void everyTextIsThereInBothLanguages() {
    assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
    assertThat(CHINESE.keySet()).allSatisfy(key -> assertThat(CHINESE.getString(key)).isNotBlank());
  }

  @Test
  void everyTextThatAPageAsksForIsThere() throws IOException {
    assertThat(ENGLISH.keySet()).containsAll(keys(WEBAPP, ".xhtml", PAGE_KEY, ""));
  }

  @Test
  void everyTextThatTheScriptAsksForIsThere() throws IOException {
    assertThat(ENGLISH.keySet()).containsAll(keys(WEBAPP.resolve("js"), ".js", SCRIPT_KEY, "js."));
  }

  private static Set<String> keys(Path folder, String ending, Pattern pattern, String prefix)
      throws IOException {
    List<Path> files;
    try (var found = Files.walk(folder)) {
      files = found.filter(file -> file.toString().endsWith(ending)).toList();
    }
    assertThat(files).isNotEmpty();
    Set<String> keys = new HashSet<>();
    for (Path file : files) {
      Matcher matcher = pattern.matcher(Files.readString(file));
      while (matcher.find()) {
        keys.add(prefix + matcher.group(1));
      }
    }
    return keys;
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "io.parley.workbench.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
