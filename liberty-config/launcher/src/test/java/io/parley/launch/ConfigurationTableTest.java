package io.parley.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfigurationTableTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern IN_SERVER = Pattern.compile("\\$\\{(parley\\.[a-z.-]+)}");
  private static final Pattern IN_CODE =
      Pattern.compile("@ConfigProperty\\(\\s*name\\s*=\\s*\"(parley\\.[a-z.-]+)\"");

  @Test
  void everyVariableOfTheServersConfigurationIsInTheTable() {
    assertThat(undocumented(List.of("liberty-config/server"), ".xml", IN_SERVER)).isEmpty();
  }

  @Test
  void everySettingOfTheApplicationIsInTheTable() {
    List<String> folders = List.of("ejb/src/main", "web", "tenant-admin", "connectors-jca");
    assertThat(undocumented(folders, ".java", IN_CODE)).isEmpty();
  }

  private static Set<String> undocumented(List<String> folders, String ending, Pattern pattern) {
    String table = text(ROOT.resolve("docs/configuration.md"));
    Set<String> missing = new TreeSet<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(ending))
            .filter(file -> !file.toString().contains("/target/"))
            .flatMap(file -> names(text(file), pattern))
            .filter(name -> !table.contains("`" + name + "`"))
            .forEach(missing::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return missing;
  }

  /** As variables of the environment. */
  private static Stream<String> names(String text, Pattern pattern) {
    Matcher found = pattern.matcher(text);
    return found
        .results()
        .map(match -> match.group(1).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
