package microlearning.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
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
import microlearning.misconceptions.Mistake;
import microlearning.reference.ReferenceData;
import microlearning.submission.ClassPathSubmission;
import microlearning.submission.Exercise;
import microlearning.submission.Submission;
import microlearning.training.Progress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The grader's verdict on every submission of the zoo. */
class ZooTest {
  private static final ReferenceData REFERENCE = new ReferenceData(ZooTest.class.getClassLoader());
  private static final GradingData DIGITS = GradingData.digits("as the zoo is graded on them");

  /** Enough for what comes back, and short for what does not. */
  private static final Duration LIMIT = Duration.ofSeconds(4);

  /** Classes that return what is right, and nothing that a check may blame. */
  private static final Set<String> HARMLESS = Set.of("Chatty");

  private static final Map<Class<?>, Set<String>> FINE_UPDATES =
      Map.of(
          Changes.class, Set.of("HiddenWeights", "OutputWeights", "LastDigits"),
          Returns.class, Set.of("SameMatrices"));

  /** Right submissions get all points, trained and all. */
  @TestFactory
  Stream<DynamicTest> shouldGiveFullPointsHoweverARightSubmissionIsWritten() {
    List<DynamicTest> tests = new ArrayList<>();
    add(tests, Exercise.PERTURB, RightPerturb.class, this::assertFullPoints);
    add(tests, Exercise.FEEDBACK, RightFeedback.class, this::assertFullPoints);
    add(tests, Exercise.KOLEPOLL, RightKolepoll.class, this::assertFullPoints);
    return tests.stream();
  }

  /** Known mistakes fail, and are told by name. */
  @TestFactory
  Stream<DynamicTest> shouldNameEveryKnownMistake() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Exercise exercise : Exercise.values()) {
      for (Mistake mistake : Misconceptions.mistakes(exercise)) {
        Submission submission = any -> mistake.network();
        tests.add(
            DynamicTest.dynamicTest(
                exercise.method() + ": " + mistake.id(),
                () -> {
                  Map<Kind, Outcome> outcomes = runSmall(exercise, submission);
                  assertThat(outcomes.values()).anyMatch(o -> o.hint().equals(mistake.hint()));
                  assertThat(outcomes.values()).noneMatch(o -> o.status() == Status.GRADER_FAULT);
                }));
      }
    }
    return tests.stream();
  }

  /** Other wrong numbers fail, too. */
  @TestFactory
  Stream<DynamicTest> shouldFailOtherWrongNumbers() {
    List<DynamicTest> tests = new ArrayList<>();
    add(tests, Exercise.PERTURB, WrongPerturb.class, this::assertCaught);
    add(tests, Exercise.PERTURB, NearlyPerturb.class, this::assertUpdatesWrong);
    for (Class<?> type : WrongFeedback.class.getDeclaredClasses()) {
      tests.add(test(exercise(type), type, this::assertCaught));
    }
    for (Class<?> type : NearlyFeedback.class.getDeclaredClasses()) {
      tests.add(test(exercise(type), type, this::assertUpdatesWrong));
    }
    return tests.stream();
  }

  private static Exercise exercise(Class<?> type) {
    boolean feedback =
        Stream.of(type.getDeclaredMethods()).anyMatch(m -> m.getName().equals("feedback"));
    return feedback ? Exercise.FEEDBACK : Exercise.KOLEPOLL;
  }

  /** What the given code does right is worth nothing by itself. */
  @TestFactory
  Stream<DynamicTest> shouldGiveNoPointsForNothing() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Exercise exercise : Exercise.values()) {
      add(tests, exercise, NoRule.class, this::assertNoPoints);
    }
    return tests.stream();
  }

  /** What changes, returns or does something that it must not, in every exercise. */
  @TestFactory
  Stream<DynamicTest> shouldFailMisbehaviourWithoutHarmToTheGrader() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Exercise exercise : Exercise.values()) {
      add(tests, exercise, Changes.class, this::assertCaught);
      add(tests, exercise, Returns.class, this::assertCaught);
      add(tests, exercise, Stops.class, this::assertStopped);
    }
    return tests.stream();
  }

  @Test
  void shouldHaveFifteenWrongAndFiveRightOnesOrMoreForEachExercise() {
    int misbehaving =
        Stream.of(Changes.class, Returns.class, Stops.class)
            .mapToInt(c -> c.getDeclaredClasses().length)
            .sum();
    for (Exercise exercise : Exercise.values()) {
      assertThat(Misconceptions.mistakes(exercise).size() + misbehaving).isGreaterThan(30);
    }
    assertThat(RightPerturb.class.getDeclaredClasses()).hasSizeGreaterThanOrEqualTo(5);
    assertThat(RightFeedback.class.getDeclaredClasses()).hasSizeGreaterThan(5);
    assertThat(RightKolepoll.class.getDeclaredClasses()).hasSizeGreaterThanOrEqualTo(5);
  }

  private interface Verdict {
    void check(Exercise exercise, Submission submission, Class<?> type) throws Exception;
  }

  private void add(List<DynamicTest> tests, Exercise exercise, Class<?> cage, Verdict verdict) {
    for (Class<?> type : cage.getDeclaredClasses()) {
      boolean isPublic = Modifier.isPublic(type.getModifiers());
      if (isPublic && !Modifier.isAbstract(type.getModifiers())) {
        tests.add(test(exercise, type, verdict));
      }
    }
  }

  private DynamicTest test(Exercise exercise, Class<?> type, Verdict verdict) {
    String className = type.getName().substring(type.getPackageName().length() + 1);
    ClassPathSubmission zoo =
        new ClassPathSubmission("microlearning.zoo", ZooTest.class.getClassLoader());
    return DynamicTest.dynamicTest(
        exercise.method() + ": " + type.getSimpleName(),
        () -> verdict.check(exercise, any -> zoo.network(exercise, className), type));
  }

  private void assertFullPoints(Exercise exercise, Submission submission, Class<?> type) {
    ExerciseChecks checks = new ExerciseChecks(exercise, submission, REFERENCE);
    Map<Kind, Outcome> outcomes = new EnumMap<>(checks.runSmall());
    outcomes.putAll(
        checks.runTraining(DIGITS.data(), DIGITS.settings(), DIGITS.limit(), Progress.NONE));
    for (Check check : Check.of(exercise)) {
      Outcome outcome = outcomes.get(check.kind());
      assertThat(outcome.status()).as(check.title() + outcome.text()).isEqualTo(Status.PASSED);
    }
  }

  private void assertCaught(Exercise exercise, Submission submission, Class<?> type) {
    Map<Kind, Outcome> outcomes = runSmall(exercise, submission);
    assertThat(outcomes.values()).anyMatch(outcome -> outcome.status() == Status.FAILED);
    assertThat(outcomes.values()).noneMatch(o -> o.status() == Status.GRADER_FAULT);
    if (FINE_UPDATES
        .getOrDefault(type.getDeclaringClass(), Set.of())
        .contains(type.getSimpleName())) {
      assertThat(outcomes.get(Kind.HIDDEN_UPDATE).status()).isEqualTo(Status.PASSED);
    }
  }

  private void assertUpdatesWrong(Exercise exercise, Submission submission, Class<?> type) {
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
  private void assertNoPoints(Exercise exercise, Submission submission, Class<?> type) {
    boolean outputRight =
        exercise == Exercise.FEEDBACK && type.getSimpleName().equals("Backpropagation");
    Map<Kind, Outcome> outcomes = runSmall(exercise, submission);
    assertThat(outcomes.values().stream().filter(o -> o.status() == Status.PASSED))
        .hasSize(outputRight ? 1 : 0);
    assertThat(outcomes.get(Kind.OUTPUT_UPDATE).status() == Status.PASSED).isEqualTo(outputRight);
  }

  private void assertStopped(Exercise exercise, Submission submission, Class<?> type) {
    Map<Kind, Outcome> outcomes = runSmall(exercise, submission);
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

  private static Map<Kind, Outcome> runSmall(Exercise exercise, Submission submission) {
    Map<Kind, Outcome> outcomes =
        new EnumMap<>(new ExerciseChecks(exercise, submission, REFERENCE, LIMIT).runSmall());
    outcomes
        .keySet()
        .removeIf(kind -> Check.of(exercise).stream().noneMatch(c -> c.kind() == kind));
    return outcomes;
  }
}
