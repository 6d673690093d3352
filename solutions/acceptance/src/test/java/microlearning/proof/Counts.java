package microlearning.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import microlearning.submission.Exercise;

/** The numbers of generated programs in CONTRIBUTING.md. */
final class Counts {
  private static final Path PAGE = Path.of("../../CONTRIBUTING.md");

  private Counts() {}

  /** Holds the number of programs of a kind, which is a column of the table, to the page. */
  static void assertCount(Exercise exercise, String kind, int count) {
    List<String> head = row("exercise");
    List<String> row = row("`" + exercise.method() + "`");
    assertThat(row.get(head.indexOf(kind)))
        .as("%s of %s in the table of CONTRIBUTING.md", kind, exercise.method())
        .isEqualTo("" + count);
  }

  private static List<String> row(String first) {
    try {
      return Files.readString(PAGE, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("| " + first + " | one") || line.matches(line(first)))
          .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")))
          .findFirst()
          .orElseThrow(() -> new AssertionError("There is no row of " + first + "."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(String first) {
    return "\\| " + first + " \\| [0-9].*";
  }
}
