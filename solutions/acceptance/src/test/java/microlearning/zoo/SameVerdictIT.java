package microlearning.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import microlearning.checks.Check;
import microlearning.checks.Check.Kind;
import microlearning.checks.ExerciseChecks;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.grade.GradingData;
import microlearning.reference.ReferenceData;
import microlearning.regenerate.SecretReference;
import microlearning.submission.ClassPathSubmission;
import microlearning.submission.Exercise;
import microlearning.submission.Submission;
import microlearning.training.Progress;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A submission gets the same points and the same hints from every seed: the published one, and a
 * secret one for a third of them in each build, or five for all in the profile {@code slow}.
 */
class SameVerdictIT {
  private static final ReferenceData STORED = ReferenceData.stored();

  /** Plain loops over full size take a while. */
  private static final Duration LIMIT = Duration.ofMinutes(1);

  /** Submissions that hit a limit of time or memory, or only print. */
  private static final Set<String> LEFT_OUT =
      Set.of("EndlessLoop", "StubbornLoop", "WideRecursion", "GrowingList", "Chatty");

  private static final List<Secret> SECRETS =
      LongStream.rangeClosed(1, Integer.getInteger("microlearning.seeds", 1))
          .mapToObj(Secret::of)
          .toList();

  /** What is graded by from a secret seed. */
  private record Secret(ReferenceData reference, GradingData data) {
    static Secret of(long seed) {
      GradingData digits = GradingData.digits("for a secret seed");
      SecretReference secret = new SecretReference(BigInteger.valueOf(seed), digits);
      return new Secret(secret.make(STORED), secret.data());
    }
  }

  /** From the published seed, the zoo of each exercise wants the same. */
  @TestFactory
  Stream<DynamicTest> shouldGiveRightOnesFullPointsFromEverySeed() {
    return Stream.of(
            tests(Exercise.PERTURB, ZooOfExercise.submissions(RightPerturb.class)),
            tests(Exercise.FEEDBACK, ZooOfExercise.submissions(RightFeedback.class)),
            tests(Exercise.KOLEPOLL, ZooOfExercise.submissions(RightKolepoll.class)))
        .flatMap(tests -> tests.map(test -> test.of(SameVerdictIT::assertFullPoints)));
  }

  @TestFactory
  Stream<DynamicTest> shouldGiveTheOthersTheSameVerdictFromEverySeed() {
    return Stream.of(Exercise.values())
        .flatMap(exercise -> tests(exercise, others(exercise)))
        .map(test -> test.of(SameVerdictIT::assertSameVerdict));
  }

  private static Stream<Class<?>> others(Exercise exercise) {
    Stream<Class<?>> own =
        switch (exercise) {
          case PERTURB ->
              Stream.of(WrongPerturb.class, NearlyPerturb.class, SelectedNoise.class)
                  .flatMap(ZooOfExercise::submissions);
          case FEEDBACK, KOLEPOLL ->
              Stream.of(WrongFeedback.class, NearlyFeedback.class)
                  .flatMap(cage -> ZooOfExercise.submissions(cage, exercise == Exercise.FEEDBACK));
        };
    Stream<Class<?>> ofAll =
        Stream.of(NoRule.class, Changes.class, Returns.class, Stops.class)
            .flatMap(ZooOfExercise::submissions)
            .filter(type -> !LEFT_OUT.contains(type.getSimpleName()));
    return Stream.concat(own, ofAll);
  }

  private record Graded(Exercise exercise, Class<?> type) {
    DynamicTest of(Verdict verdict) {
      String className = type.getName().substring(type.getPackageName().length() + 1);
      ClassPathSubmission zoo =
          new ClassPathSubmission("microlearning.zoo", SameVerdictIT.class.getClassLoader());
      return DynamicTest.dynamicTest(
          exercise.method() + ": " + type.getSimpleName(),
          () -> verdict.check(this, any -> zoo.network(exercise, className)));
    }
  }

  private interface Verdict {
    void check(Graded graded, Submission submission);
  }

  private static Stream<Graded> tests(Exercise exercise, Stream<Class<?>> types) {
    return types.filter(Thirds.FROM_SECRET_SEED::has).map(type -> new Graded(exercise, type));
  }

  private static void assertFullPoints(Graded right, Submission submission) {
    for (Secret secret : SECRETS) {
      ExerciseChecks checks =
          new ExerciseChecks(right.exercise, submission, secret.reference(), LIMIT);
      Map<Kind, Outcome> outcomes = checks.runSmall();
      GradingData data = secret.data();
      outcomes.putAll(
          checks.runTraining(data.data(), data.settings(), data.limit(), Progress.NONE));
      ZooOfExercise.assertAllPassed(right.exercise, outcomes, true);
    }
  }

  private static void assertSameVerdict(Graded graded, Submission submission) {
    Exercise exercise = graded.exercise;
    Map<Kind, String> published = verdict(exercise, submission, STORED);
    for (Secret secret : SECRETS) {
      assertThat(verdict(exercise, submission, secret.reference())).isEqualTo(published);
    }
  }

  /**
   * Each check's status and hint, but no numbers. What is wrong in single updates is not trained.
   */
  private static Map<Kind, String> verdict(
      Exercise exercise, Submission submission, ReferenceData reference) {
    ExerciseChecks checks = new ExerciseChecks(exercise, submission, reference, LIMIT);
    Map<Kind, Outcome> outcomes = checks.runSmall();
    Map<Kind, String> verdict = new LinkedHashMap<>();
    for (Check check : Check.of(exercise)) {
      Outcome outcome = outcomes.get(check.kind());
      if (outcome != null) {
        assertThat(outcome.status()).isNotEqualTo(Status.GRADER_FAULT);
        verdict.put(check.kind(), outcome.status() + " " + outcome.hint());
      }
    }
    checks
        .insteadOfTraining()
        .ifPresent(outcome -> verdict.put(Kind.LOSS, outcome.status() + " " + outcome.hint()));
    return verdict;
  }
}
