package microlearning.zoo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import microlearning.checks.Check;
import microlearning.checks.Check.Kind;
import microlearning.checks.ExerciseChecks;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.grade.GradingData;
import microlearning.misconceptions.Misconceptions;
import microlearning.reference.ReferenceData;
import microlearning.submission.ClassPathSubmission;
import microlearning.submission.Exercise;
import microlearning.submission.Submission;
import microlearning.training.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The grader's verdict on every submission of the zoo, in a class for each exercise. */
abstract class ZooOfExercise {
  private static final ReferenceData REFERENCE = ReferenceData.stored();
  private static final GradingData DIGITS = GradingData.digits("as the zoo is graded on them");

  /** Enough for what comes back, and short for what does not. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** Classes that return what is right, and nothing that a check may blame. */
  private static final Set<String> HARMLESS = Set.of("Chatty");

  private static final Map<Class<?>, Set<String>> FINE_UPDATES =
      Map.of(
          Changes.class, Set.of("HiddenWeights", "OutputWeights", "LastDigits"),
          Returns.class, Set.of("SameMatrices"));

  private static final PrintStream OUT = System.out;
  private static final PrintStream ERR = System.err;

  private final Exercise exercise;
  private final Class<?> right;

  /**
   * @param right the class that holds the exercise's right submissions
   */
  ZooOfExercise(Exercise exercise, Class<?> right) {
    this.exercise = exercise;
    this.right = right;
  }

  /** What submissions print is nothing to whoever runs the tests. */
  @BeforeAll
  static void printNothing() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
  }

  @AfterAll
  static void printAgain() {
    System.setOut(OUT);
    System.setErr(ERR);
  }

  /** Wrong numbers that are no known mistake. */
  abstract Stream<Class<?>> otherWrongNumbers();

  /** Wrong numbers that are nearly right. */
  abstract Stream<Class<?>> nearlyRightNumbers();

  /** Right submissions get all points, trained and all. */
  @TestFactory
  Stream<DynamicTest> shouldGiveFullPointsHoweverARightSubmissionIsWritten() {
    return submissions(right).map(type -> test(type, this::assertFullPoints));
  }

  /** Other wrong numbers fail, too. */
  @TestFactory
  Stream<DynamicTest> shouldFailOtherWrongNumbers() {
    return Stream.concat(
        otherWrongNumbers().map(type -> test(type, this::assertCaught)),
        nearlyRightNumbers().map(type -> test(type, this::assertUpdatesWrong)));
  }

  /** What the given code does right is worth nothing by itself. */
  @TestFactory
  Stream<DynamicTest> shouldGiveNoPointsForNothing() {
    return submissions(NoRule.class).map(type -> test(type, this::assertNoPoints));
  }

  /** What changes, returns or does something that it must not. */
  @TestFactory
  Stream<DynamicTest> shouldFailMisbehaviourWithoutHarmToTheGrader() {
    return Stream.concat(
        Stream.of(Changes.class, Returns.class)
            .flatMap(ZooOfExercise::submissions)
            .map(type -> test(type, this::assertCaught)),
        submissions(Stops.class).map(type -> test(type, this::assertStopped)));
  }

  @Test
  void shouldHaveFifteenWrongAndFiveRightOnesOrMore() {
    long misbehaving =
        Stream.of(Changes.class, Returns.class, Stops.class)
            .flatMap(ZooOfExercise::submissions)
            .count();
    assertThat(Misconceptions.mistakes(exercise).size() + misbehaving).isGreaterThan(30);
    assertThat(submissions(right)).hasSizeGreaterThanOrEqualTo(5);
    assertThat(otherWrongNumbers()).isNotEmpty();
  }

  interface Verdict {
    void check(Submission submission, Class<?> type);
  }

  /** The submissions that a class holds. */
  static Stream<Class<?>> submissions(Class<?> cage) {
    return Stream.<Class<?>>of(cage.getDeclaredClasses())
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .filter(type -> !Modifier.isAbstract(type.getModifiers()));
  }

  /** Those of the second exercise, or of the third, where a class holds both. */
  static Stream<Class<?>> submissions(Class<?> cage, boolean second) {
    return submissions(cage).filter(type -> second == declares(type, Exercise.FEEDBACK.method()));
  }

  private static boolean declares(Class<?> type, String method) {
    return Stream.of(type.getDeclaredMethods()).anyMatch(m -> m.getName().equals(method));
  }

  DynamicTest test(Class<?> type, Verdict verdict) {
    String className = type.getName().substring(type.getPackageName().length() + 1);
    ClassPathSubmission zoo =
        new ClassPathSubmission("microlearning.zoo", ZooOfExercise.class.getClassLoader());
    return DynamicTest.dynamicTest(
        type.getSimpleName(), () -> verdict.check(any -> zoo.network(exercise, className), type));
  }

  private void assertFullPoints(Submission submission, Class<?> type) {
    ExerciseChecks checks = new ExerciseChecks(exercise, submission, REFERENCE);
    Map<Kind, Outcome> outcomes = new EnumMap<>(checks.runSmall());
    if (Thirds.TRAINED.has(type)) {
      outcomes.putAll(
          checks.runTraining(DIGITS.data(), DIGITS.settings(), DIGITS.limit(), Progress.NONE));
    }
    assertAllPassed(exercise, outcomes, Thirds.TRAINED.has(type));
  }

  /** That every check passed, and was made. */
  static void assertAllPassed(Exercise exercise, Map<Kind, Outcome> outcomes, boolean trained) {
    for (Check check : Check.of(exercise)) {
      if (trained || !check.kind().needsTraining()) {
        Outcome outcome = outcomes.get(check.kind());
        assertThat(outcome.status()).as(check.title() + outcome.text()).isEqualTo(Status.PASSED);
      }
    }
  }

  private void assertCaught(Submission submission, Class<?> type) {
    Map<Kind, Outcome> outcomes = runSmall(submission);
    assertThat(outcomes.values()).anyMatch(outcome -> outcome.status() == Status.FAILED);
    assertThat(outcomes.values()).noneMatch(o -> o.status() == Status.GRADER_FAULT);
    if (FINE_UPDATES
        .getOrDefault(type.getDeclaringClass(), Set.of())
        .contains(type.getSimpleName())) {
      assertThat(outcomes.get(Kind.HIDDEN_UPDATE).status()).isEqualTo(Status.PASSED);
    }
  }

  void assertTrainingWrong(Submission submission, Class<?> type) {
    ExerciseChecks checks = new ExerciseChecks(exercise, submission, REFERENCE);
    assertThat(checks.runSmall().values()).noneMatch(outcome -> outcome.status() == Status.FAILED);
    Map<Kind, Outcome> outcomes =
        checks.runTraining(DIGITS.data(), DIGITS.settings(), DIGITS.limit(), Progress.NONE);
    assertThat(outcomes.values())
        .anySatisfy(
            outcome -> {
              assertThat(outcome.status()).isEqualTo(Status.FAILED);
              assertThat(outcome.hint())
                  .startsWith("Single calls outside of the training are right.");
            });
  }

  private void assertUpdatesWrong(Submission submission, Class<?> type) {
    ExerciseChecks checks = new ExerciseChecks(exercise, submission, REFERENCE);
    Map<Kind, Outcome> outcomes = checks.runSmall();
    assertThat(
            List.of(
                outcomes.get(Kind.HIDDEN_UPDATE).status(),
                outcomes.get(Kind.OUTPUT_UPDATE).status(),
                outcomes.get(Kind.FEEDBACK_STEP).status()))
        .contains(Status.FAILED);
    assertThat(checks.insteadOfTraining()).isPresent();
  }

  /** Feedback alignment's update of the output weights is that of backpropagation. */
  private void assertNoPoints(Submission submission, Class<?> type) {
    boolean outputRight =
        exercise == Exercise.FEEDBACK && type.getSimpleName().equals("Backpropagation");
    Map<Kind, Outcome> outcomes = runSmall(submission);
    assertThat(outcomes.values().stream().filter(o -> o.status() == Status.PASSED))
        .hasSize(outputRight ? 1 : 0);
    assertThat(outcomes.get(Kind.OUTPUT_UPDATE).status() == Status.PASSED).isEqualTo(outputRight);
  }

  private void assertStopped(Submission submission, Class<?> type) {
    Map<Kind, Outcome> outcomes = runSmall(submission);
    boolean harmless = HARMLESS.contains(type.getSimpleName());
    for (Check check : Check.of(exercise)) {
      if (!check.kind().needsTraining()) {
        Outcome outcome = outcomes.get(check.kind());
        assertThat(outcome.status() == Status.PASSED)
            .as(check.title() + outcome.text())
            .isEqualTo(harmless);
      }
    }
  }

  private Map<Kind, Outcome> runSmall(Submission submission) {
    Map<Kind, Outcome> outcomes =
        new EnumMap<>(new ExerciseChecks(exercise, submission, REFERENCE, LIMIT).runSmall());
    outcomes
        .keySet()
        .removeIf(kind -> Check.of(exercise).stream().noneMatch(c -> c.kind() == kind));
    return outcomes;
  }
}
