package microlearning.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import microlearning.checks.Check;
import microlearning.checks.Check.Kind;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.grade.FirstStep;
import microlearning.grade.Grade;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastScreenTest {
  private static final Outcome WRONG = failed("error", "0.1", "Mind the sign.");
  private static final Outcome OPEN = failed(Outcome.TO_DO, "The rest is open.", "It is next.");
  private static final Outcome BROKEN =
      failed(Outcome.COMPILER, "It does not compile: KolenPollackMLP.java:2: no.", "");

  @TempDir private Path folder;
  private final Grade grade = new Grade(EnumSet.allOf(Exercise.class));

  private static Outcome failed(String label, String value, String hint) {
    return Outcome.failed(List.of(new Fact(label, value)), hint);
  }

  private void put(Exercise exercise, Outcome small, Outcome training) {
    Map<Kind, Outcome> outcomes = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      outcomes.put(kind, kind.needsTraining() ? training : small);
    }
    grade.put(exercise, outcomes);
  }

  private List<String> shown() throws IOException {
    Map<Exercise, Path> files = new EnumMap<>(Exercise.class);
    for (Exercise exercise : Exercise.values()) {
      files.put(
          exercise,
          Files.writeString(
              folder.resolve(exercise.className() + ".java"),
              " * Blank.fillIn(...)\n  Matrix error = a;\n  Matrix b = Blank.fillIn(1);\n"
                  + "  B.dot(error.times(output));\n"));
    }
    return new LastScreen(grade, files, folder).lines(false);
  }

  private Exercise first() {
    return FirstStep.of(grade).map(Check::exercise).orElseThrow();
  }

  @Test
  void shouldNameWhatDoesNotCompileBeforeBlanksUpdatesAndTraining() {
    put(Exercise.PERTURB, Outcome.passed(), WRONG);
    put(Exercise.FEEDBACK, Outcome.notStarted("All is open."), Outcome.notStarted("All."));
    put(Exercise.KOLEPOLL, Outcome.passed(), Outcome.passed());
    assertThat(first()).isEqualTo(Exercise.PERTURB);
    put(Exercise.FEEDBACK, WRONG, WRONG);
    assertThat(first()).isEqualTo(Exercise.FEEDBACK);
    put(Exercise.KOLEPOLL, OPEN, OPEN);
    assertThat(first()).isEqualTo(Exercise.KOLEPOLL);
    put(Exercise.FEEDBACK, BROKEN, BROKEN);
    assertThat(first()).isEqualTo(Exercise.FEEDBACK);
  }

  @Test
  void shouldShowTheLineThatSetsWhatIsWrong() throws IOException {
    put(Exercise.PERTURB, Outcome.passed(), Outcome.passed());
    put(Exercise.FEEDBACK, WRONG, WRONG);
    put(Exercise.KOLEPOLL, WRONG, WRONG);

    assertThat(shown())
        .containsSubsequence(
            "Fix this first: 2.1 feedback gives the right update of the hidden weights",
            "  FeedbackAlignmentMLP.java:2",
            "  > Matrix error = a;",
            "  Mind the sign.",
            "8 further checks of Exercise 2 wait for it. After that: 11 checks of Exercise",
            "3.");
  }

  @Test
  void shouldShowTheLineThatAMessageNames() throws IOException {
    put(Exercise.KOLEPOLL, BROKEN, BROKEN);

    assertThat(shown())
        .containsSubsequence(
            "Fix this first: Exercise 3: Kolen-Pollack",
            "  KolenPollackMLP.java:2",
            "  > Matrix error = a;",
            "  It does not compile: KolenPollackMLP.java:2: no.");
  }

  /** The third line is given: what it was given comes from the second. */
  @Test
  void shouldShowTheLineThatLedToAnException() throws IOException {
    String words = "feedback threw X (1x2 vs 2x1) at FeedbackAlignmentMLP.java:4.";
    put(Exercise.FEEDBACK, failed(Outcome.HAPPENED, words, "Transpose it."), Outcome.passed());

    assertThat(shown())
        .containsSubsequence(
            "  FeedbackAlignmentMLP.java:2",
            "  > Matrix error = a;",
            "  " + words,
            "  The left matrix, 1x2, is your error.",
            "  Transpose it.");
  }

  @Test
  void shouldShowTheNextBlank() throws IOException {
    put(Exercise.FEEDBACK, OPEN, OPEN);

    assertThat(shown()).containsSubsequence("  FeedbackAlignmentMLP.java:3", "  The rest is open.");
  }

  /** Whatever a submission says, the screen stays one screen. */
  @Test
  void shouldFitATerminal() throws IOException {
    Outcome talk = failed(Outcome.HAPPENED, "word ".repeat(300), "hint ".repeat(300));
    put(Exercise.PERTURB, talk, talk);

    assertThat(shown()).hasSizeLessThan(24 - 2).allMatch(line -> line.length() < 80);
  }
}
