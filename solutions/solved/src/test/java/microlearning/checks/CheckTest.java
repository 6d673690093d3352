package microlearning.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import microlearning.checks.Check.Kind;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;

class CheckTest {
  private static List<String> table(Exercise exercise) {
    return Check.of(exercise).stream().map(check -> check.id() + " " + check.points()).toList();
  }

  @Test
  void shouldShareOutThePointsOfAnExercise() {
    assertThat(table(Exercise.FEEDBACK))
        .containsExactly(
            "feedback.hidden_update 6",
            "feedback.output_update 6",
            "feedback.result 2",
            "feedback.unchanged 2",
            "feedback.generator 2",
            "feedback.loss 4",
            "feedback.cosine_similarity 2",
            "feedback.snr 2",
            "feedback.accuracy 4");
    assertThat(table(Exercise.KOLEPOLL))
        .containsExactly(
            "kolepoll.hidden_update 6",
            "kolepoll.output_update 6",
            "kolepoll.feedback_step 6",
            "kolepoll.feedback_rest 2",
            "kolepoll.result 2",
            "kolepoll.unchanged 2",
            "kolepoll.generator 2",
            "kolepoll.loss 4",
            "kolepoll.cosine_similarity 4",
            "kolepoll.snr 2",
            "kolepoll.accuracy 4");
  }

  @Test
  void shouldTellWhatNeedsTraining() {
    assertThat(Kind.values())
        .filteredOn(Kind::needsTraining)
        .containsExactly(Kind.LOSS, Kind.COSINE_SIMILARITY, Kind.SNR, Kind.ACCURACY);
  }

  @Test
  void shouldBeNumberedWithinItsExercise() {
    assertThat(Check.of(Exercise.FEEDBACK))
        .extracting(Check::number)
        .containsExactly("2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8", "2.9");
    assertThat(Check.of(Exercise.KOLEPOLL)).last().extracting(Check::number).isEqualTo("3.11");
  }

  @Test
  void shouldSayWhatItLooksAtInASentence() {
    assertThat(new Check(Exercise.PERTURB, Kind.SNR, 2).title())
        .isEqualTo("perturb has the reference's signal-to-noise ratio");
  }

  @Test
  void shouldShowFactsAndHintInAColumn() {
    Outcome outcome =
        Outcome.failed(List.of(new Fact("where", "row 1"), new Fact("actual", "2")), "Appearance.");
    assertThat(outcome.text().lines())
        .containsExactly(
            "", "  where:       row 1", "  actual:      2", "  hint:        Appearance.");
    assertThat(Outcome.passed(new Fact("compared", "all")).text().lines())
        .containsExactly("", "  compared:    all");
  }

  @Test
  void shouldTellWhoseFaultItIs() {
    assertThat(Outcome.notRun("no time"))
        .isEqualTo(
            new Outcome(Outcome.Status.NOT_RUN, List.of(new Fact("not run", "no time")), ""));
    assertThat(Outcome.notStarted("blank 1"))
        .isEqualTo(
            new Outcome(Outcome.Status.NOT_STARTED, List.of(new Fact("to do", "blank 1")), ""));
    assertThat(Outcome.graderFault("no file"))
        .isEqualTo(
            new Outcome(
                Outcome.Status.GRADER_FAULT,
                List.of(new Fact("fault of the grader", "no file")),
                "This is not your fault. Tell your instructor."));
    assertThat(Outcome.Status.GRADER_FAULT.id()).isEqualTo("grader_fault");
  }
}
