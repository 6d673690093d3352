package microlearning.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import microlearning.blank.Blank;
import microlearning.checks.Check;
import microlearning.checks.Check.Kind;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.data.Digits;
import microlearning.exercises.FeedbackAlignmentMLP;
import microlearning.network.Activation;
import microlearning.network.Rule;
import microlearning.reference.Curves;
import microlearning.reference.FreshNumbers;
import microlearning.reference.KnownMistakes;
import microlearning.reference.Observation;
import microlearning.reference.ReferenceData;
import microlearning.reference.ReferenceException;
import microlearning.reference.SmallNetwork;
import microlearning.submission.Exercise;
import microlearning.submission.GraderFault;
import microlearning.submission.Submission;
import microlearning.training.Experiment;
import microlearning.training.Progress;
import microlearning.training.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grading of one exercise, with images on which a training takes milliseconds. */
class GradeSessionTest {
  private static final Exercise EXERCISE = Exercise.FEEDBACK;
  private static final Rule RULE = EXERCISE.rule();
  private static final Submission RIGHT = any -> FeedbackAlignmentMLP::new;
  private static final Submission UNSTARTED =
      any -> {
        Blank.fillIn("Exercise 2", 1, "all");
        return null;
      };

  private final GradingData images =
      new GradingData(
          Digits.draw(40, 10),
          new Settings(BigInteger.ONE, 3, 40, 10, 3, 10, 0.1, 0.1, 0.1, Activation.SIGMOID),
          Duration.ofSeconds(20),
          "made by a test");

  @TempDir private Path folder;

  /** The stored bands, and what the solution gives on these images. */
  private ReferenceData reference() {
    ReferenceData stored = ReferenceData.stored();
    Map<String, Observation> seen = new LinkedHashMap<>();
    for (SmallNetwork network : stored.smallNetworks()) {
      seen.put(network.id(), network.setUp(FeedbackAlignmentMLP::new).observe(RULE));
    }
    Curves curves =
        Curves.of(
            new Experiment(images.data(), images.settings())
                .run(RULE, FeedbackAlignmentMLP::new, Progress.NONE));
    return stored.with(
        new FreshNumbers(
            stored.smallNetworks(),
            Map.of(RULE, seen),
            rule -> KnownMistakes.NONE,
            Map.of(RULE, curves)));
  }

  private GradeSession session(Submission submission) {
    return session(submission, () -> images);
  }

  private GradeSession session(Submission submission, Supplier<GradingData> source) {
    return new GradeSession(
        Map.of(EXERCISE, submission), this::reference, source, new GradeFile(folder));
  }

  private JsonObject file() throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve("grade.json"))).getAsJsonObject();
  }

  private int score() throws IOException {
    return file().get("score").getAsInt();
  }

  private static Outcome outcome(GradeSession session, Kind kind) {
    Check check =
        session.grade().checks(EXERCISE).stream()
            .filter(c -> c.kind() == kind)
            .findFirst()
            .orElseThrow();
    return session.grade().outcome(check);
  }

  @Test
  void shouldWriteTheGradeAfterEachStep() throws IOException {
    GradeSession session = session(RIGHT);
    assertThat(file().get("max_score").getAsInt()).isEqualTo(30);
    assertThat(score()).isZero();
    assertThat(session.awaitsTraining(EXERCISE)).isTrue();
    assertThat(session.used()).isNull();

    session.runSmall(EXERCISE);
    assertThat(score()).isEqualTo(18);
    assertThat(session.curves()).isEmpty();

    session.runTraining(EXERCISE);
    assertThat(session.grade().points()).isEqualTo(30);
    assertThat(score()).isEqualTo(30);
    assertThat(file().get("data_set").getAsString()).isEqualTo("digits");
    assertThat(file().get("data_set_reason").getAsString()).isEqualTo("made by a test");
    assertThat(session.used()).isSameAs(images);
    assertThat(session.curves().keySet()).containsExactly(EXERCISE);
    assertThat(session.reference()).isNotNull();
    session.end();
  }

  /** The checks on small networks share their calls, those of the training the training. */
  @Test
  void shouldMeasureTheTimeOfEachStep() {
    GradeSession session = session(RIGHT);
    session.runSmall(EXERCISE);
    session.runTraining(EXERCISE);

    assertThat(session.grade().checks(EXERCISE))
        .filteredOn(check -> session.grade().time(check).toNanos() > 0)
        .extracting(Check::kind)
        .containsExactly(Kind.HIDDEN_UPDATE, Kind.LOSS);
    session.end();
  }

  @Test
  void shouldTrainOnce() {
    int[] networks = {0};
    GradeSession session =
        session(
            any -> {
              networks[0]++;
              return FeedbackAlignmentMLP::new;
            });
    session.runTraining(EXERCISE);
    assertThat(session.awaitsTraining(EXERCISE)).isFalse();
    int before = networks[0];
    session.runTraining(EXERCISE);
    assertThat(networks[0]).isEqualTo(before).isPositive();
  }

  @Test
  void shouldNotTrainWhatIsNotStarted() throws IOException {
    GradeSession session = session(UNSTARTED);
    session.runSmall(EXERCISE);
    assertThat(outcome(session, Kind.ACCURACY).status()).isEqualTo(Status.NOT_STARTED);
    assertThat(session.awaitsTraining(EXERCISE)).isFalse();
    session.runTraining(EXERCISE);
    assertThat(session.used()).isNull();
    assertThat(file().toString()).doesNotContain("not_run");
  }

  @Test
  void shouldBlameItselfWhereThereIsNoReference() throws IOException {
    GradeSession session =
        new GradeSession(
            Map.of(EXERCISE, RIGHT),
            () -> {
              throw new ReferenceException("All is gone.");
            },
            () -> images,
            new GradeFile(folder));
    session.runSmall(EXERCISE);
    session.runTraining(EXERCISE);
    for (Check check : Check.of(EXERCISE)) {
      assertThat(session.grade().outcome(check)).isEqualTo(Outcome.graderFault("All is gone."));
    }
    assertThat(file().toString()).contains("All is gone.");
    assertThat(session.reference()).isNull();
    assertThat(session.awaitsTraining(EXERCISE)).isFalse();
  }

  @Test
  void shouldBlameItselfForSmallNetworksOnlyWhereOnlyTheseFail() throws IOException {
    GradeSession session =
        session(
            any -> {
              throw new GraderFault("The worker is gone.", null);
            });
    session.runSmall(EXERCISE);
    assertThat(outcome(session, Kind.RESULT)).isEqualTo(Outcome.graderFault("The worker is gone."));
    assertThat(outcome(session, Kind.LOSS).status()).isEqualTo(Status.NOT_RUN);
    assertThat(file().toString()).contains("The worker is gone.");
  }

  @Test
  void shouldKeepTheOtherPointsWhereThereAreNoImages() throws IOException {
    GradeSession session =
        session(
            RIGHT,
            () -> {
              throw new IllegalStateException("no images");
            });
    session.runSmall(EXERCISE);
    session.runTraining(EXERCISE);
    assertThat(outcome(session, Kind.LOSS).status()).isEqualTo(Status.GRADER_FAULT);
    assertThat(outcome(session, Kind.LOSS).facts().get(0).value()).contains("no images");
    assertThat(score()).isEqualTo(18);
    assertThat(file().toString()).contains("no images");
    assertThat(session.curves()).isEmpty();
    assertThatThrownBy(() -> session.images(Duration.ZERO))
        .hasMessageContaining("The images cannot be loaded: ");
  }

  @Test
  void shouldKeepNoCurvesOfATrainingThatFailed() {
    GradeSession session =
        session(
            any -> {
              throw new IllegalStateException("never");
            });
    session.runTraining(EXERCISE);
    assertThat(outcome(session, Kind.SNR).facts().get(0))
        .isEqualTo(new Fact("happened", "feedback threw IllegalStateException (never)."));
    assertThat(session.curves()).isEmpty();
  }

  @Test
  void shouldGiveUpLookingForImagesAtTheEnd() throws InterruptedException {
    CountDownLatch interrupted = new CountDownLatch(1);
    GradeSession session =
        session(
            RIGHT,
            () -> {
              try {
                Thread.sleep(60_000);
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return images;
            });
    assertThat(session.images(Duration.ofMillis(1))).isEmpty();
    session.end();
    assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(session.images(Duration.ofSeconds(20))).contains(images);
  }
}
