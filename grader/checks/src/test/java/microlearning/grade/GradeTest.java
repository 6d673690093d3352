package microlearning.grade;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import microlearning.checks.Check;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;

class GradeTest {
  private final Grade grade = new Grade(EnumSet.allOf(Exercise.class));

  @Test
  void shouldBeWorthThirtyThirtyAndForty() {
    assertThat(grade.maximum(Exercise.PERTURB)).isEqualTo(30);
    assertThat(grade.maximum(Exercise.FEEDBACK)).isEqualTo(30);
    assertThat(grade.maximum(Exercise.KOLEPOLL)).isEqualTo(40);
    assertThat(grade.maximum()).isEqualTo(100);
  }

  @Test
  void shouldKnowEveryCheckAndGiveNothingBeforeAnythingRuns() {
    assertThat(grade.points()).isZero();
    for (Exercise exercise : Exercise.values()) {
      assertThat(grade.checks(exercise)).isEqualTo(Check.of(exercise));
      assertThat(grade.status(exercise)).isEqualTo(Outcome.Status.NOT_RUN);
    }
  }

  @Test
  void shouldGivePointsForPassedChecksOnly() {
    for (Outcome.Status status : Outcome.Status.values()) {
      grade.put(Exercise.PERTURB, Map.of(Check.Kind.LOSS, new Outcome(status, List.of(), "")));
      assertThat(grade.points()).isEqualTo(status == Outcome.Status.PASSED ? 4 : 0);
    }
  }

  @Test
  void shouldPassOverOutcomesOfChecksThatAnExerciseDoesNotHave() {
    grade.put(Exercise.PERTURB, Map.of(Check.Kind.FEEDBACK_STEP, Outcome.passed()));
    assertThat(grade.points()).isZero();
  }

  @Test
  void shouldShowABarAndWhatToFixFirst() {
    passAll(Exercise.PERTURB);
    grade.put(
        Exercise.FEEDBACK,
        Map.of(
            Check.Kind.HIDDEN_UPDATE,
            Outcome.failed(List.of(new Fact("expected", "1")), "Mind the sign.")));
    assertThat(GradeTable.of(grade, false).lines())
        .containsExactly(
            "Exercise 1: weight perturbation  [####################]  30/30   all right",
            "Exercise 2: feedback alignment   [--------------------]   0/30   first: Mind the"
                + " sign.",
            "Exercise 3: Kolen-Pollack        [--------------------]   0/40",
            "    not run: the grader did not come to it",
            "Total                                                    30/100");
  }

  @Test
  void shouldBreakALongHintIntoIndentedLines() {
    Outcome outcome = Outcome.failed(List.of(), "word ".repeat(40).strip());
    grade.put(Exercise.PERTURB, Map.of(Check.Kind.HIDDEN_UPDATE, outcome));
    List<String> lines = GradeTable.of(grade, false).lines().toList();
    assertThat(lines.get(0)).endsWith("  0/30");
    assertThat(lines.get(1)).startsWith("    first: word word").hasSizeBetween(92, 96);
    assertThat(lines.subList(1, 4)).allSatisfy(line -> assertThat(line).startsWith("    "));
    assertThat(String.join(" ", lines.subList(1, 4)).split("word", -1)).hasSize(41);
  }

  @Test
  void shouldShowShortRemarksBesideAndLongOnesBelow() {
    fail(Exercise.PERTURB, Outcome.failed(List.of(), "x".repeat(28)));
    fail(Exercise.FEEDBACK, Outcome.failed(List.of(), "x".repeat(29)));
    assertThat(GradeTable.of(grade, false).lines())
        .anyMatch(line -> line.endsWith("0/30   first: " + "x".repeat(28)))
        .contains("    first: " + "x".repeat(29));
    String full = "x".repeat(45) + " " + "y".repeat(46);
    assertThat(GradeTable.indented(full)).isEqualTo(String.format("    %s%n", full));
    assertThat(GradeTable.indented(full + "y"))
        .isEqualTo(String.format("    %s%n    %sy%n", "x".repeat(45), "y".repeat(46)));
  }

  @Test
  void shouldSayWhatHappenedOrWhatToLookAt() {
    fail(
        Exercise.PERTURB,
        Outcome.failed(
            List.of(new Fact("happened", "It threw."), new Fact("other", "not this")), "Why?"));
    fail(Exercise.FEEDBACK, Outcome.failed(List.of(new Fact("actual", "1")), ""));
    assertThat(GradeTable.remark(grade, Exercise.PERTURB)).isEqualTo("first: It threw. Why?");
    assertThat(GradeTable.remark(grade, Exercise.FEEDBACK))
        .isEqualTo("first: see that feedback gives the right update of the hidden weights");
    assertThat(grade.status(Exercise.FEEDBACK)).isEqualTo(Outcome.Status.FAILED);
    passAll(Exercise.FEEDBACK);
    assertThat(grade.status(Exercise.FEEDBACK)).isEqualTo(Outcome.Status.PASSED);
  }

  private void fail(Exercise exercise, Outcome outcome) {
    grade.put(exercise, Map.of(Check.Kind.HIDDEN_UPDATE, outcome));
  }

  @Test
  void shouldShowAFullBarOnlyForFullPoints() {
    passAll(Exercise.KOLEPOLL);
    grade.put(Exercise.KOLEPOLL, Map.of(Check.Kind.SNR, Outcome.failed(List.of(), "")));
    assertThat(GradeTable.of(grade, false)).contains("[###################-]  38/40");
  }

  @Test
  void shouldColourOnlyWhenAsked() {
    assertThat(GradeTable.of(grade, true)).contains("\u001b[31m[---");
    assertThat(GradeTable.of(grade, false)).doesNotContain("\u001b");
  }

  @Test
  void shouldTellEverythingAsJson() {
    passAll(Exercise.KOLEPOLL);
    grade.put(
        Exercise.KOLEPOLL,
        Map.of(
            Check.Kind.LOSS,
            Outcome.failed(List.of(new Fact("expected", "a \"loss\"")), "Appearance\nagain.")));
    assertThat(grade.status(Exercise.KOLEPOLL)).isEqualTo(Outcome.Status.FAILED);
    JsonObject json = JsonParser.parseString(GradeJson.of(grade, null, "1.0")).getAsJsonObject();
    assertThat(json.get("score").getAsInt()).isEqualTo(36);
    assertThat(json.get("max_score").getAsInt()).isEqualTo(100);
    assertThat(json.get("data_set").isJsonNull()).isTrue();
    JsonObject exercise = json.getAsJsonArray("exercises").get(2).getAsJsonObject();
    assertThat(exercise.get("title").getAsString()).isEqualTo("Exercise 3: Kolen-Pollack");
    JsonObject check =
        exercise.getAsJsonArray("checks").asList().stream()
            .map(element -> element.getAsJsonObject())
            .filter(element -> element.get("id").getAsString().equals("kolepoll.loss"))
            .findFirst()
            .orElseThrow();
    assertThat(check.get("status").getAsString()).isEqualTo("failed");
    assertThat(check.get("hint").getAsString()).isEqualTo("Appearance again.");
    assertThat(check.getAsJsonObject("facts").get("expected").getAsString())
        .isEqualTo("a \"loss\"");
  }

  /** A wrapped line begins with a word of the text, after blanks that a runner does not mind. */
  @Test
  void shouldWrapNoWordsIntoACommandOfAWorkflow() {
    String words = "wrong ::set-output name=result::x ::add-mask::1 ##[error] ".repeat(20);
    Check.of(Exercise.PERTURB)
        .forEach(
            check ->
                grade.put(
                    Exercise.PERTURB,
                    Map.of(
                        check.kind(),
                        Outcome.failed(List.of(new Fact(Outcome.HAPPENED, words)), words))));

    assertThat(GradeTable.of(grade, false).lines())
        .hasSizeGreaterThan(20)
        .noneMatch(line -> line.contains("::") || line.contains("##[e"));
  }

  private void passAll(Exercise exercise) {
    Map<Check.Kind, Outcome> outcomes = new EnumMap<>(Check.Kind.class);
    Check.of(exercise).forEach(check -> outcomes.put(check.kind(), Outcome.passed()));
    grade.put(exercise, outcomes);
  }
}
