package microlearning.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import microlearning.checks.Check;
import microlearning.report.StudentFiles;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of the exercises against exercises and grader. */
class ExercisePagesTest {
  private static final String BLANK = "Blank\\.fillIn\\(\\s*\"[^\"]*\", (\\d+, \"[^\"]*)\"";
  private static final Pattern TAG =
      Pattern.compile("<details>|</details>|<summary>(?:Hint (\\d))?");

  private static int points(Exercise exercise) {
    return Check.of(exercise).stream().mapToInt(Check::points).sum();
  }

  @ParameterizedTest
  @EnumSource
  void shouldHaveTheTitleAndThePointsThatTheGraderShows(Exercise exercise) throws IOException {
    assertThat(Pages.read(exercise))
        .startsWith("# " + exercise.title() + "\n")
        .contains(" first. " + points(exercise) + " points, ");
    assertThat(Pages.read("../README.md"))
        .contains(
            "| %s | [%s.java](src/main/java/microlearning/exercises/%2$s.java) | %d |"
                .formatted(exercise.title(), exercise.className(), points(exercise)));
  }

  @ParameterizedTest
  @EnumSource
  void shouldNameTheBlanksAsTheFileDoes(Exercise exercise) throws IOException {
    List<String> blanks =
        Pages.all(BLANK, ExerciseFile.of(exercise).text()).stream()
            .map(blank -> blank.replace(", \"", ": "))
            .toList();

    assertThat(blanks).hasSameSizeAs(ExerciseFile.of(exercise).answers());
    assertThat(Pages.all("\\*\\*Blank (.*)\\*\\*", Pages.read(exercise))).isEqualTo(blanks);
  }

  @ParameterizedTest
  @EnumSource
  void shouldNumberTheChecksInTheGradersOrderWithNamesAndPoints(Exercise exercise)
      throws IOException {
    List<String> rows = new ArrayList<>();
    for (Check check : Check.of(exercise)) {
      rows.add("| %s | %s | %d |".formatted(check.number(), check.title(), check.points()));
    }

    assertThat(Pages.all("(?m)^(\\| \\d+\\.\\d+ \\|.*)$", Pages.read(exercise))).isEqualTo(rows);
  }

  @Test
  void shouldNameInTheSectionsTheChecksThatBelongToThem() throws IOException {
    assertThat(Pages.read("1-weight-perturbation.md")).contains(range(Exercise.PERTURB));
    assertThat(Pages.read("3-variance.md")).contains(numbers(Check.Kind.SNR));
    assertThat(Pages.read("4-feedback-alignment.md")).contains(range(Exercise.FEEDBACK));
    assertThat(Pages.read("5-kolen-pollack.md")).contains(range(Exercise.KOLEPOLL));
    assertThat(Pages.read("6-bias.md"))
        .contains(numbers(Check.Kind.COSINE_SIMILARITY) + ", the cosine similarity")
        .contains(numbers(Check.Kind.ACCURACY) + ", the accuracy");
  }

  private static String range(Exercise exercise) {
    List<Check> checks = Check.of(exercise);
    return "| checks | %s to %s, on the page of [Exercise %d]"
        .formatted(
            checks.get(0).number(), checks.get(checks.size() - 1).number(), exercise.number());
  }

  private static String numbers(Check.Kind kind) {
    List<String> numbers =
        Arrays.stream(Exercise.values())
            .flatMap(exercise -> Check.of(exercise).stream())
            .filter(check -> check.kind() == kind)
            .map(Check::number)
            .toList();
    return "%s, %s and %s".formatted(numbers.toArray());
  }

  @ParameterizedTest
  @EnumSource
  void shouldQuoteCodeAsItStandsInTheFile(Exercise exercise) throws IOException {
    String page = Pages.read(exercise);
    String beforeTheLab = page.substring(0, page.indexOf("## Predict, then run"));
    List<String> quotes = Pages.all("(?s)```java\n(.*?)```", beforeTheLab);

    assertThat(quotes).hasSizeGreaterThanOrEqualTo(2);
    assertThat(ExerciseFile.of(exercise).text()).contains(quotes);
  }

  /** A hint opens the next one, so hint 3 stands in hint 2, and hint 2 in hint 1. */
  @ParameterizedTest
  @EnumSource
  void shouldOpenTheHintsOfEachBlankOneAtATime(Exercise exercise) throws IOException {
    List<String> hints = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    for (MatchResult tag : TAG.matcher(Pages.read(exercise)).results().toList()) {
      switch (tag.group()) {
        case "<details>" -> open.push("");
        case "</details>" -> open.pop();
        default -> {
          if (tag.group(1) != null) {
            assertThat(open).as(tag.group()).hasSize(Integer.parseInt(tag.group(1)));
            hints.add(tag.group(1));
          }
        }
      }
    }
    assertThat(open).isEmpty();
    assertThat(String.join("", hints))
        .isEqualTo("123".repeat(ExerciseFile.of(exercise).answers().size()));
  }

  /** The report links to these names. */
  @ParameterizedTest
  @EnumSource
  void shouldBeAPageInHtmlOfTheNameThatTheReportLinksTo(Exercise exercise) throws IOException {
    assertThat(Pages.html())
        .containsKeys("lab.html", StudentFiles.page(exercise))
        .hasEntrySatisfying(
            StudentFiles.page(exercise),
            page -> assertThat(page).contains("<title>" + exercise.title() + "</title>"));
  }

  @Test
  void shouldGiveNoAnswerAway() throws IOException {
    List<String> answers =
        Arrays.stream(Exercise.values())
            .flatMap(exercise -> ExerciseFile.of(exercise).answers().stream())
            .map(ExercisePagesTest::withoutSpace)
            .toList();

    assertThat(answers).hasSize(5);
    Pages.in(Pages.PROJECT.resolve("exercises"))
        .forEach(
            (path, page) -> assertThat(withoutSpace(page)).as("%s", path).doesNotContain(answers));
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }
}
