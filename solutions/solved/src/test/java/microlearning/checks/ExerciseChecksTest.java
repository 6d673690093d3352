package microlearning.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import microlearning.blank.Blank;
import microlearning.calls.SubmissionFailure;
import microlearning.checks.Check.Kind;
import microlearning.checks.Outcome.Status;
import microlearning.data.DataSet;
import microlearning.data.Digits;
import microlearning.exercises.FeedbackAlignmentMLP;
import microlearning.exercises.KolenPollackMLP;
import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.Curves;
import microlearning.reference.ReferenceData;
import microlearning.submission.Exercise;
import microlearning.submission.Submission;
import microlearning.training.Progress;
import microlearning.training.Settings;
import org.junit.jupiter.api.Test;

/** What comes of a submission's code that fails, and of code that is right or nearly so. */
class ExerciseChecksTest {
  private static final ReferenceData REFERENCE = ReferenceData.stored();
  private static final DataSet DIGITS = Digits.draw();

  private static final Set<Kind> SMALL = EnumSet.range(Kind.HIDDEN_UPDATE, Kind.GENERATOR);
  private static final Set<Kind> TRAINING = EnumSet.range(Kind.LOSS, Kind.ACCURACY);

  /** A body of the method {@code feedback}. */
  private interface Body {
    Update update(MLP network, Matrix inputs, Matrix targets);
  }

  private static Submission feedback(Body body) {
    return exercise ->
        (start, architecture) ->
            new FeedbackAlignmentMLP(start, architecture) {
              @Override
              public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
                return body.update(this, inputs, targets);
              }
            };
  }

  private static ExerciseChecks checks(Submission submission) {
    return new ExerciseChecks(Exercise.FEEDBACK, submission, REFERENCE);
  }

  private static void assertAll(Map<Kind, Outcome> outcomes, Outcome expected) {
    assertThat(outcomes.keySet()).isEqualTo(SMALL);
    assertThat(outcomes.values()).containsOnly(expected);
  }

  private static Outcome happened(String what, String hint) {
    return Outcome.failed(List.of(new Fact("happened", what)), hint);
  }

  @Test
  void shouldPassTheSolution() {
    Map<Kind, Outcome> outcomes =
        new ExerciseChecks(Exercise.KOLEPOLL, any -> KolenPollackMLP::new, REFERENCE).runSmall();
    assertThat(outcomes.keySet()).isEqualTo(SMALL);
    assertThat(outcomes.values()).allMatch(outcome -> outcome.status() == Status.PASSED);
    assertThat(outcomes.get(Kind.FEEDBACK_STEP).facts())
        .containsExactly(
            new Fact(
                "compared",
                "number by number with the reference, in 16 small networks, 3 of full size and 1000"
                    + " calls in turn"));
  }

  @Test
  void shouldTellWhatIsNotStartedFromWhatIsHalfFilledIn() {
    assertAll(
        checks(feedback((network, x, t) -> Blank.fillIn("Exercise 2, feedback", 1, "the error")))
            .runSmall(),
        Outcome.notStarted("Exercise 2, feedback: the error is still to be filled in."));
    assertAll(
        checks(feedback((network, x, t) -> Blank.fillIn("Exercise 2, feedback", 2, "the rest")))
            .runSmall(),
        Outcome.failed(
            List.of(new Fact("to do", "Exercise 2, feedback: the rest is still to be filled in.")),
            "The other blanks are filled in; this one is next."));
  }

  @Test
  void shouldSayWhatHappenedInsteadOfNumbersAndHint() {
    assertAll(
        checks(
                feedback(
                    (network, x, t) -> {
                      throw new IllegalStateException("no");
                    }))
            .runSmall(),
        happened("feedback threw IllegalStateException (no).", ""));
    assertAll(
        checks(
                feedback(
                    (network, x, t) -> {
                      throw new OutOfMemoryError();
                    }))
            .runSmall(),
        happened(
            "feedback used up the memory (" + (Runtime.getRuntime().maxMemory() >> 20) + " MB).",
            "Does a list or an array grow in a loop?"));
    assertAll(
        checks(feedback((network, x, t) -> network.feedback(null, x, t))).runSmall(),
        happened(
            "feedback called itself too often: the stack is full.",
            "Does the method call itself?"));
    assertThat(
            checks(
                    any -> {
                      throw new SubmissionFailure(
                          SubmissionFailure.Kind.NO_CLASS, "There is none.");
                    })
                .runSmall()
                .get(Kind.RESULT))
        .isEqualTo(
            happened(
                "There is none.",
                "Leave name, package and constructor of the class as they were."));
  }

  @Test
  void shouldNotCallAgainWhatHitItsTimeLimit() {
    ExerciseChecks checks =
        new ExerciseChecks(
            Exercise.FEEDBACK,
            feedback(
                (network, x, t) -> {
                  while (true) {
                    Thread.onSpinWait();
                    if (Thread.currentThread().isInterrupted()) {
                      throw new IllegalStateException();
                    }
                  }
                }),
            REFERENCE,
            Duration.ofMillis(50));
    Map<Kind, Outcome> outcomes = checks.runSmall();
    for (Kind kind : Set.of(Kind.HIDDEN_UPDATE, Kind.OUTPUT_UPDATE, Kind.FEEDBACK_STEP)) {
      assertThat(outcomes.get(kind).status()).isEqualTo(Status.FAILED);
      assertThat(outcomes.get(kind).facts().get(0).value())
          .startsWith("feedback was still running after its time limit of 0 s");
    }
    for (Kind kind : Set.of(Kind.FEEDBACK_REST, Kind.RESULT, Kind.UNCHANGED, Kind.GENERATOR)) {
      assertThat(outcomes.get(kind))
          .isEqualTo(Outcome.notRun("feedback is not called again after it has hit a time limit"));
    }
    assertThat(train(checks).values())
        .containsOnly(
            Outcome.notRun("fix 2.1 first: feedback gives the right update of the hidden weights"));
  }

  @Test
  void shouldSendWhoseNumbersLookLikeNothingKnownToTheFormula() {
    Map<Kind, Outcome> outcomes =
        checks(
                feedback(
                    (network, x, t) -> {
                      Update right = network.backprop(null, x, t);
                      return new Update(
                          right.deltaWh().map(StrictMath::sin), right.deltaWy().map(v -> v + 1e-3));
                    }))
            .runSmall();
    String hint =
        "Compare your lines with the formula in the comment of the class, one factor at a time.";
    for (Kind kind : Set.of(Kind.HIDDEN_UPDATE, Kind.OUTPUT_UPDATE)) {
      assertThat(outcomes.get(kind).hint()).isEqualTo(hint);
      assertThat(outcomes.get(kind).facts()).extracting(Fact::label).contains("error", "where");
    }
    assertThat(outcomes.get(Kind.FEEDBACK_STEP).status()).isEqualTo(Status.PASSED);
  }

  @Test
  void shouldSayWhichShapeWasExpected() {
    Map<Kind, Outcome> outcomes =
        checks(
                feedback(
                    (network, x, t) -> {
                      Update right = network.backprop(null, x, t);
                      return new Update(right.deltaWh().transpose(), right.deltaWy());
                    }))
            .runSmall();
    assertThat(outcomes.get(Kind.HIDDEN_UPDATE))
        .isEqualTo(
            Outcome.failed(
                List.of(
                    new Fact(
                        "checked",
                        "the shape of the hidden update on network one_image (4-3-2, sigmoid, batch"
                            + " of 1)"),
                    new Fact("expected", "a 3x5 matrix"),
                    new Fact("actual", "a 5x3 matrix")),
                "Two mistakes: your feedback path uses W_yᵀ: that is backpropagation; your hidden"
                    + " update is transposed."));
  }

  private static Map<Kind, Outcome> train(ExerciseChecks checks) {
    return checks.runTraining(DIGITS, Settings.DIGITS, Duration.ofMinutes(1), Progress.NONE);
  }

  private static ExerciseChecks perturb(double factor) {
    return new ExerciseChecks(Exercise.PERTURB, any -> SwappedDraws.scaled(factor), REFERENCE);
  }

  @Test
  void shouldCompareOtherOrdersOfDrawsNumberByNumber() {
    Map<Kind, Outcome> right = perturb(1).runSmall();
    assertThat(right.values()).allMatch(outcome -> outcome.status() == Status.PASSED);
    Map<Kind, Outcome> wrong = perturb(1 + 1e-7).runSmall();
    for (Kind kind : Set.of(Kind.HIDDEN_UPDATE, Kind.OUTPUT_UPDATE)) {
      assertThat(wrong.get(kind).status()).isEqualTo(Status.FAILED);
      assertThat(wrong.get(kind).hint()).startsWith("Your factor is the right one times the same");
    }
  }

  @Test
  void shouldNotTrainWhatIsWrongAlready() {
    ExerciseChecks wrong = perturb(1.5);
    assertThat(wrong.insteadOfTraining()).isEmpty();
    wrong.runSmall();
    Outcome first =
        Outcome.notRun("fix 1.1 first: perturb gives the right update of the hidden weights");
    assertThat(wrong.insteadOfTraining()).contains(first);
    assertThat(train(wrong).values()).containsOnly(first);
    ExerciseChecks right = perturb(1);
    right.runSmall();
    assertThat(right.insteadOfTraining()).isEmpty();
    assertThat(train(right).get(Kind.SNR).status()).isEqualTo(Status.PASSED);
  }

  @Test
  void shouldPayNothingForWhatTheGivenCodeDoes() {
    Map<Kind, Outcome> outcomes =
        checks(feedback((network, x, t) -> network.backprop(null, x, t))).runSmall();
    Outcome first =
        Outcome.notRun("fix 2.1 first: feedback gives the right update of the hidden weights");
    assertThat(outcomes.get(Kind.OUTPUT_UPDATE).status()).isEqualTo(Status.PASSED);
    for (Kind kind : Set.of(Kind.RESULT, Kind.UNCHANGED, Kind.GENERATOR)) {
      assertThat(outcomes.get(kind)).isEqualTo(first);
    }
  }

  @Test
  void shouldBlameTheGraderForReferenceDataThatIsGone() {
    ReferenceData gone =
        new ReferenceData(
            new ClassLoader(null) {
              @Override
              public InputStream getResourceAsStream(String name) {
                return new ByteArrayInputStream(
                    "{\"resources\": []}".getBytes(StandardCharsets.UTF_8));
              }
            });
    ExerciseChecks checks =
        new ExerciseChecks(Exercise.FEEDBACK, any -> FeedbackAlignmentMLP::new, gone);
    assertAll(
        checks.runSmall(),
        Outcome.graderFault(
            "small_networks/networks.csv is not in datapackage.json of the reference data."));
  }

  @Test
  void shouldCompareWhatATrainingMeasures() {
    ExerciseChecks checks = checks(any -> FeedbackAlignmentMLP::new);
    assertThat(checks.curves()).isNull();

    Map<Kind, Outcome> right =
        checks.runTraining(DIGITS, Settings.DIGITS, Duration.ofMinutes(1), Progress.NONE);
    assertThat(right.keySet()).isEqualTo(TRAINING);
    assertThat(right.values()).allMatch(outcome -> outcome.status() == Status.PASSED);
    Curves reference = REFERENCE.curves("digits", Rule.FEEDBACK_ALIGNMENT);
    assertThat(checks.curves().accuracy()).isEqualTo(reference.accuracy());

    Map<Kind, Outcome> unknown =
        checks.runTraining(
            new DataSet("unknown", DIGITS.training(), DIGITS.test(), Map.of()),
            Settings.DIGITS,
            Duration.ofMinutes(1),
            Progress.NONE);
    assertThat(unknown.keySet()).isEqualTo(TRAINING);
    assertThat(unknown.values()).allMatch(outcome -> outcome.status() == Status.GRADER_FAULT);
    assertThat(checks.curves()).isNull();
  }
}
