package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Under which licences the packaged program is handed on. */
class ThirdPartyIT {
  /** A library in the notice: its group and name in Maven, of which versions are no part. */
  private static final Pattern LIBRARY = Pattern.compile("(?m)(?<=^  |, )[\\w.-]+:[\\w.-]+");

  private static String entry(String name) throws IOException {
    try (JarFile jar = new JarFile(Program.JAR.toFile());
        InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void shouldNameEachLibraryThatTheProgramContainsAndNoOther() throws IOException {
    String bundled = Files.readString(Path.of("../program/target/bundled.txt"));

    Set<String> named = all(LIBRARY, entry("META-INF/third-party/THIRD-PARTY.txt"));

    assertThat(named)
        .isNotEmpty()
        .isEqualTo(all(Pattern.compile("[\\w.-]+:[\\w.-]+(?=:jar:)"), bundled));
  }

  @Test
  void shouldHandOnTheLicencesWithTheProgram() throws IOException {
    assertThat(entry("LICENSE")).isEqualTo(Files.readString(Path.of("../../LICENSE")));
    assertThat(entry("META-INF/third-party/Apache-2.0.txt")).contains("Version 2.0, January 2004");
  }
}
