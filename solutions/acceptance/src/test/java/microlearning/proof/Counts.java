package microlearning.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

  /**
   * Holds the share of programs whose hints told what was done, which is a column of the table, to
   * the page: it is no less than is wanted, and if all programs were graded, it is what is there.
   *
   * @param wanted from 0 to 1
   */
  static void assertShare(Exercise exercise, String kind, int told, int all, double wanted) {
    String page = row("`" + exercise.method() + "`").get(row("exercise").indexOf(kind));
    String what = kind + " of " + exercise.method() + " in the table of CONTRIBUTING.md";
    assertThat(told / (double) all)
        .as("%d of %d, %s", told, all, what)
        .isGreaterThanOrEqualTo(wanted);
    assertThat(new BigDecimal(page.replace(" %", "")).movePointLeft(2))
        .as(what)
        .isGreaterThanOrEqualTo(BigDecimal.valueOf(wanted));
    if (Extent.isAll()) {
      BigDecimal share =
          BigDecimal.valueOf(100L * told).divide(BigDecimal.valueOf(all), 1, RoundingMode.DOWN);
      assertThat(page).as(what).isEqualTo(share + " %");
    }
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
