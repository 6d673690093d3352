package microlearning.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import microlearning.checks.Check;
import microlearning.checks.Check.Kind;
import microlearning.grade.GradingData;
import microlearning.reference.ReferenceException;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class GradingTest {
  private static final TinyReference REFERENCE = new TinyReference();

  @TempDir private Path classes;
  @TempDir private Path folder;

  private GradedRun grade(FakeExercises exercises) throws Exception {
    return new GradedRun(REFERENCE).run(exercises.compile(classes), folder);
  }

  private static JsonObject json(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  private int score() throws IOException {
    return json(folder.resolve("grade.json")).get("score").getAsInt();
  }

  private static List<JsonObject> checks(JsonObject grade) {
    List<JsonObject> checks = new ArrayList<>();
    for (JsonElement exercise : grade.getAsJsonArray("exercises")) {
      for (JsonElement check : exercise.getAsJsonObject().getAsJsonArray("checks")) {
        checks.add(check.getAsJsonObject());
      }
    }
    return checks;
  }

  private static Check check(Exercise exercise, Kind kind) {
    return Check.of(exercise).stream().filter(c -> c.kind() == kind).findFirst().orElseThrow();
  }

  private static Throwable thrown(GradedRun run, Check check) {
    return run.result(check).getThrowable().orElseThrow();
  }

  /** A body that copies a file and then gives up. */
  private static String copying(Path from, Path to) {
    return """
    try {
      java.nio.file.Files.copy(java.nio.file.Path.of("%s"), java.nio.file.Path.of("%s"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    throw new IllegalStateException();
    """
        .formatted(from, to)
        .replace('\\', '/');
  }

  @Test
  void shouldPassEveryTestOfARightSubmission() throws Exception {
    GradedRun run = grade(new FakeExercises());

    assertThat(run.results()).hasSize(29);
    assertThat(run.count(Status.SUCCESSFUL)).isEqualTo(29);
    assertThat(run.shown().lines())
        .contains(
            "Exercise 1: weight perturbation  small networks  5 of 5 checks passed",
            "Exercise 3: Kolen-Pollack        [####################]  40/40   all right",
            "Total                                                   100/100",
            "All checks are passed.",
            "Report: " + folder.resolve("report.html"));
    JsonObject grade = json(folder.resolve("grade.json"));
    assertThat(grade.get("score").getAsInt()).isEqualTo(100);
    assertThat(grade.get("data_set").getAsString()).isEqualTo("tiny");
  }

  @Test
  void shouldNameTheTestsByNumbersAndSentences() throws Exception {
    assertThat(grade(FakeExercises.unstarted()).results().keySet())
        .contains(
            "1.1 perturb gives the right update of the hidden weights",
            "3.11 kolepoll classifies as well as the reference")
        .allMatch(name -> name.matches("[1-3]\\.\\d+ (perturb|feedback|kolepoll) [a-z].*"));
  }

  @Test
  void shouldSkipWhatIsNotStarted() throws Exception {
    GradedRun run = grade(FakeExercises.unstarted());

    assertThat(run.count(Status.ABORTED)).isEqualTo(29);
    assertThat(thrown(run, check(Exercise.PERTURB, Kind.ACCURACY)))
        .isInstanceOf(TestAbortedException.class)
        .hasMessage("Fake perturb: all is still to be filled in.");
    assertThat(score()).isZero();
    assertThat(checks(json(folder.resolve("grade.json"))))
        .allMatch(check -> check.get("status").getAsString().equals("not_started"));
    assertThat(run.shown().lines())
        .contains("Exercise 2: feedback alignment   [--------------------]   0/30   not started");
  }

  @Test
  void shouldFailWhatIsNotStartedWhenItIsStrict() throws Exception {
    GradedRun run =
        new GradedRun(REFERENCE)
            .withParameters(Map.of("grade.strict", "true"))
            .run(FakeExercises.unstarted().compile(classes), folder);

    assertThat(run.count(Status.FAILED)).isEqualTo(29);
    assertThat(thrown(run, check(Exercise.FEEDBACK, Kind.HIDDEN_UPDATE)))
        .hasMessageContaining("not started")
        .hasMessageContaining("Fake feedback: all is still to be filled in.");
  }

  @Test
  void shouldFailWhatIsWrongWithFactsFirstAndThenOneHint() throws Exception {
    GradedRun run =
        grade(
            new FakeExercises().with(Exercise.FEEDBACK, "return backprop(rng, inputs, targets);"));

    Throwable failure = thrown(run, check(Exercise.FEEDBACK, Kind.HIDDEN_UPDATE));
    assertThat(failure)
        .isInstanceOfSatisfying(
            AssertionFailedError.class,
            error -> {
              assertThat(error.getExpected().getStringRepresentation()).matches("-?[0-9.]+");
              assertThat(error.getActual().getStringRepresentation()).matches("-?[0-9.]+");
              assertThat(error.getMessage())
                  .contains("expected:    " + error.getExpected().getValue())
                  .contains("actual:      " + error.getActual().getValue());
            });
    assertThat(failure.getStackTrace()).isEmpty();
    assertThat(failure.getMessage().lines().map(line -> line.strip().split(":")[0]))
        .containsExactly(
            "2.1 feedback gives the right update of the hidden weights",
            "checked",
            "where",
            "expected",
            "actual",
            "error",
            "hint");
    assertThat(failure).hasMessageEndingWith("That is backpropagation.");
    assertThat(run.shown().lines())
        .contains("Exercise 2: feedback alignment   small networks  0 of 5 checks passed")
        .containsSequence(
            "Fix this first: 2.1 feedback gives the right update of the hidden weights",
            "  That is backpropagation.");
    assertThat(score()).isEqualTo(70);
  }

  @Test
  void shouldSayInOneLineWhatOnlyFollows() throws Exception {
    GradedRun run = grade(new FakeExercises().with(Exercise.FEEDBACK, "return null;"));

    for (Kind kind : List.of(Kind.RESULT, Kind.LOSS)) {
      Check check = check(Exercise.FEEDBACK, kind);
      assertThat(thrown(run, check))
          .hasMessage(check.number() + " " + check.title() + ": fix 2.1 first.");
    }
    assertThat(run.shown()).contains("8 further checks of Exercise 2 wait for it.");
  }

  /** Maven's words about failed tests would stand below those of the grader. */
  @Test
  void shouldLeaveItToTheBuildsLastStepToFail() throws Exception {
    GradedRun run =
        new GradedRun(REFERENCE)
            .withParameters(Map.of("grade.build", "this"))
            .run(
                new FakeExercises().with(Exercise.FEEDBACK, "return null;").compile(classes),
                folder);

    assertThat(run.count(Status.ABORTED)).isEqualTo(9);
    assertThat(run.count(Status.FAILED)).isZero();
    assertThat(BuildResult.failed(folder, "this")).isTrue();
    assertThat(BuildResult.failed(folder, "another")).isFalse();
  }

  @Test
  void shouldLetABuildPassThatHasNothingWrong() throws Exception {
    new GradedRun(REFERENCE)
        .withParameters(Map.of("grade.build", "this"))
        .run(FakeExercises.unstarted().compile(classes), folder);

    assertThat(BuildResult.failed(folder, "this")).isFalse();
  }

  @Test
  void shouldGradeTheOthersWhenOneEndsTheProgramOrThrows() throws Exception {
    GradedRun run =
        grade(
            new FakeExercises()
                .with(Exercise.PERTURB, "System.exit(0); return null;")
                .with(Exercise.FEEDBACK, "throw new IllegalStateException(\"no\");"));

    assertThat(score()).isEqualTo(40);
    assertThat(thrown(run, check(Exercise.PERTURB, Kind.HIDDEN_UPDATE)))
        .hasMessageContaining("perturb tried to end the program (System.exit)");
    assertThat(thrown(run, check(Exercise.FEEDBACK, Kind.HIDDEN_UPDATE)))
        .hasMessageContaining("feedback threw IllegalStateException (no)");
    assertThat(thrown(run, check(Exercise.FEEDBACK, Kind.LOSS)))
        .hasMessageEndingWith(": fix 2.1 first.");
    assertThat(run.count(Status.SUCCESSFUL)).isEqualTo(11);
  }

  @Test
  void shouldWriteZeroForEveryCheckBeforeAnythingOfASubmissionRuns() throws Exception {
    Path seen = folder.resolve("seen.json");
    grade(new FakeExercises().with(Exercise.PERTURB, copying(folder.resolve("grade.json"), seen)));

    JsonObject before = json(seen);
    assertThat(before.get("score").getAsInt()).isZero();
    assertThat(before.get("max_score").getAsInt()).isEqualTo(100);
    assertThat(checks(before))
        .hasSize(29)
        .allMatch(check -> check.get("score").getAsInt() == 0)
        .allMatch(check -> check.get("status").getAsString().equals("not_run"));
  }

  @Test
  void shouldBlameTheGraderForDamagedReferenceData() throws Exception {
    GradedRun run =
        new GradedRun(REFERENCE)
            .withReference(
                () -> {
                  throw new ReferenceException("bands.csv is gone.");
                })
            .run(new FakeExercises().compile(classes), folder);

    assertThat(run.count(Status.FAILED)).isEqualTo(29);
    assertThat(thrown(run, check(Exercise.KOLEPOLL, Kind.HIDDEN_UPDATE)))
        .isNotInstanceOf(AssertionError.class)
        .hasMessageContaining("bands.csv is gone.")
        .hasMessageContaining("This is not your fault.");
    assertThat(run.shown()).contains("  bands.csv is gone.", "This is not your fault.");
    assertThat(score()).isZero();
  }

  @Test
  void shouldBlameTheGraderWhenThereAreNoImages() throws Exception {
    GradedRun run =
        new GradedRun(REFERENCE)
            .withImages(
                () -> {
                  throw new IllegalStateException("no images");
                })
            .run(new FakeExercises().compile(classes), folder);

    assertThat(run.count(Status.SUCCESSFUL)).isEqualTo(17);
    assertThat(thrown(run, check(Exercise.PERTURB, Kind.LOSS)))
        .isNotInstanceOf(AssertionError.class)
        .hasMessageContaining("no images")
        .hasMessageContaining("This is not your fault.");
  }

  @Test
  void shouldGradeJustTheExercisesOfThePlan() throws Exception {
    List<Class<?>> tests = new FakeExercises().compile(classes);
    GradedRun run = new GradedRun(REFERENCE).run(tests.subList(1, 2), folder);

    assertThat(run.results()).hasSize(9);
    assertThat(run.shown())
        .contains("Grading only Exercise 2: feedback alignment, for 30 points.")
        .doesNotContain("Exercise 1");
    assertThat(json(folder.resolve("grade.json")).get("max_score").getAsInt()).isEqualTo(30);
    assertThat(score()).isEqualTo(30);
  }

  @Test
  void shouldDoNothingInARunWithoutExercises() {
    GradedRun run = new GradedRun(REFERENCE).run(List.of(NoExercise.class), folder);

    assertThat(run.count(Status.SUCCESSFUL)).isEqualTo(1);
    assertThat(run.shown()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  static class NoExercise {
    @Test
    void shouldPass() {
      assertThat(1).isEqualTo(1);
    }
  }

  @Test
  void shouldSayInTheFirstLineWhichImagesAreUsed() throws Exception {
    GradedRun run = grade(new FakeExercises());

    assertThat(run.shown().strip()).startsWith("Training on tiny, made by a test");
  }

  @Test
  void shouldBeginWithoutTheImagesAndNameThemLaterWhenTheyAreSlow() throws Exception {
    CountDownLatch found = new CountDownLatch(1);
    GradedRun run =
        new GradedRun(REFERENCE)
            .withImages(() -> await(found))
            .whenATestStarts(found::countDown)
            .run(new FakeExercises().compile(classes), folder);

    assertThat(run.shown().strip().lines())
        .startsWith(
            "Looking for MNIST on the network. Without it, the training is on digits.",
            "Exercise 1: weight perturbation  small networks  5 of 5 checks passed")
        .containsOnlyOnce("Training on tiny, made by a test");
    assertThat(score()).isEqualTo(100);
  }

  @Test
  void shouldNotWaitForImagesThatNothingIsTrainedOn() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    GradedRun run =
        new GradedRun(REFERENCE)
            .withImages(() -> await(never))
            .run(FakeExercises.unstarted().compile(classes), folder);

    assertThat(run.count(Status.ABORTED)).isEqualTo(29);
  }

  private static GradingData await(CountDownLatch latch) {
    try {
      latch.await();
      return REFERENCE.images();
    } catch (InterruptedException e) {
      throw new IllegalStateException("given up", e);
    }
  }

  @Test
  void shouldGoOnWhenTheGradeCannotBeWritten() throws Exception {
    Path file = Files.createFile(folder.resolve("taken"));
    GradedRun run =
        new GradedRun(REFERENCE).run(new FakeExercises().compile(classes), file.resolve("grade"));

    assertThat(run.count(Status.SUCCESSFUL)).isEqualTo(29);
    assertThat(run.shown()).contains("grade.json cannot be written:").contains("100/100");
  }

  @Test
  void shouldShowTheGradeOnAPageWithTheCurves() throws Exception {
    GradedRun run = grade(new FakeExercises().with(Exercise.KOLEPOLL, "return null;"));

    Path page = folder.resolve("report.html");
    assertThat(run.shown().strip().lines().toList()).last().isEqualTo("Report: " + page);
    assertThat(Files.readString(page))
        .contains("<h1>Your grade: " + score() + " of 100 points</h1>")
        .contains("Training on tiny, made by a test.")
        .contains("id=\"perturb-loss-title\"", "id=\"feedback-accuracy-title\"")
        .contains("range over seeds", ">yours</text>")
        .doesNotContain("id=\"kolepoll-loss-title\"");
  }

  @Test
  void shouldShowNoEmptyFiguresOnThePageWhenNothingWasTrained() throws Exception {
    new GradedRun(REFERENCE).run(FakeExercises.unstarted().compile(classes), folder);

    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("<h1>Your grade: 0 of 100 points</h1>", "No network was trained.")
        .contains("○ not started", "Fake feedback: all is still to be filled in.")
        .doesNotContain("<svg");
  }

  @Test
  void shouldLeadFromThePageToTheHandoutWhereItHasPages() throws Exception {
    List<Class<?>> tests = FakeExercises.unstarted().compile(classes);
    Path without = folder.resolve("without/target/grade");
    new GradedRun(REFERENCE).run(tests, without);
    assertThat(Files.readString(without.resolve("report.html"))).doesNotContain("handout");

    Files.createDirectories(folder.resolve("with/handout/html"));
    Path with = folder.resolve("with/target/grade");
    new GradedRun(REFERENCE).run(tests, with);
    assertThat(Files.readString(with.resolve("report.html")))
        .contains(
            "<a href=\"../../handout/html/exercise-1-perturb.html\">Exercise 1 in the handout");
  }

  @Test
  void shouldReplaceAnEarlierPageBeforeAnythingOfASubmissionRuns() throws Exception {
    Path page = Files.writeString(folder.resolve("report.html"), "100 of 100 points");
    Path seen = folder.resolve("seen.html");
    grade(new FakeExercises().with(Exercise.PERTURB, copying(page, seen)));

    assertThat(Files.readString(seen))
        .contains("<h1>Your grade: 0 of 100 points</h1>", "– not run")
        .doesNotContain("✓ passed");
  }

  @Test
  void shouldGradeTheSameWhenThePageCannotBeWritten() throws Exception {
    Files.createDirectories(folder.resolve("report.html/in-the-way"));
    GradedRun run = grade(new FakeExercises());

    assertThat(run.count(Status.SUCCESSFUL)).isEqualTo(29);
    assertThat(score()).isEqualTo(100);
    assertThat(run.shown()).contains("report.html cannot be written:");
  }

  @Test
  void shouldLeaveNoPageOfAnEarlierStateWhenItCannotBeMade() throws Exception {
    AtomicInteger started = new AtomicInteger();
    GradedRun run =
        new GradedRun(REFERENCE)
            .withReference(() -> REFERENCE.openUntil(() -> started.get() == 29))
            .whenATestStarts(started::incrementAndGet)
            .run(new FakeExercises().compile(classes), folder);

    assertThat(run.count(Status.SUCCESSFUL)).isEqualTo(29);
    assertThat(score()).isEqualTo(100);
    assertThat(run.shown()).contains("report.html cannot be written:");
    assertThat(folder.resolve("report.html")).doesNotExist();
  }

  @Test
  void shouldColourTheTableWhenAsked() throws Exception {
    GradedRun run =
        new GradedRun(REFERENCE)
            .withParameters(Map.of("grade.color", "always"))
            .run(FakeExercises.unstarted().compile(classes), folder);

    assertThat(run.shown()).contains("\u001b[31m[----");
  }

  @Test
  void shouldSayWhatIsMissingWithoutTheListener() throws Exception {
    GradedRun run =
        new GradedRun(REFERENCE).withoutGrader().run(new FakeExercises().compile(classes), folder);

    assertThat(thrown(run, check(Exercise.PERTURB, Kind.RESULT)))
        .hasMessageStartingWith("The grader was not started: ")
        .hasMessageContaining(GradeListener.class.getName());
  }

  @Test
  void shouldBeFoundByJUnit() {
    assertThat(ServiceLoader.load(TestExecutionListener.class))
        .hasAtLeastOneElementOfType(GradeListener.class);
  }

  @Test
  void shouldPutTheGradeIntoTheModuleOfTheTests() {
    assertThat(GradedTests.reportFolder(getClass()))
        .endsWithRaw(Path.of("junit", "target", "grade"));
  }
}
