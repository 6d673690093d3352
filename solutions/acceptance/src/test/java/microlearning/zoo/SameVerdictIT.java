package microlearning.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A submission gets the same points and the same hints from every seed. */
class SameVerdictIT {
  private static final ReferenceData STORED =
      new ReferenceData(SameVerdictIT.class.getClassLoader());
  private static final GradingData DIGITS = GradingData.digits("as a secret reference wants some");

  /** The published seeds and a secret one; five of these in the profile {@code slow}. */
  private static final List<ReferenceData> REFERENCES =
      Stream.concat(
              Stream.of(STORED),
              LongStream.rangeClosed(1, Integer.getInteger("microlearning.seeds", 1))
                  .mapToObj(seed -> new SecretReference(BigInteger.valueOf(seed), DIGITS))
                  .map(secret -> secret.makeUntrained(STORED)))
          .toList();

  /** Plain loops over full size take a while. */
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @TestFactory
  Stream<DynamicTest> shouldGiveTheSameVerdictFromEverySeed() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Class<?> cage :
        List.of(RightPerturb.class, WrongPerturb.class, NearlyPerturb.class, NoRule.class)) {
      add(tests, Exercise.PERTURB, cage);
    }
    for (Class<?> cage :
        List.of(
            RightFeedback.class, RightKolepoll.class, WrongFeedback.class, NearlyFeedback.class)) {
      for (Class<?> type : cage.getDeclaredClasses()) {
        boolean feedback =
            Stream.of(type.getDeclaredMethods()).anyMatch(m -> m.getName().equals("feedback"));
        add(tests, feedback ? Exercise.FEEDBACK : Exercise.KOLEPOLL, List.of(type));
      }
    }
    for (Exercise exercise : Exercise.values()) {
      add(tests, exercise, Changes.class);
      add(tests, exercise, Returns.class);
    }
    return tests.stream();
  }

  private static void add(List<DynamicTest> tests, Exercise exercise, Class<?> cage) {
    add(tests, exercise, List.of(cage.getDeclaredClasses()));
  }

  private static void add(List<DynamicTest> tests, Exercise exercise, List<Class<?>> types) {
    for (Class<?> type : types) {
      if (Modifier.isPublic(type.getModifiers()) && !Modifier.isAbstract(type.getModifiers())) {
        tests.add(
            DynamicTest.dynamicTest(
                exercise.method() + ": " + type.getSimpleName(), () -> compare(exercise, type)));
      }
    }
  }

  private static void compare(Exercise exercise, Class<?> type) {
    Map<Kind, String> published = verdict(exercise, type, STORED);
    for (ReferenceData reference : REFERENCES) {
      assertThat(verdict(exercise, type, reference)).isEqualTo(published);
    }
  }

  /** Each check's status and hint, but no numbers. */
  private static Map<Kind, String> verdict(
      Exercise exercise, Class<?> type, ReferenceData reference) {
    ClassPathSubmission zoo =
        new ClassPathSubmission("microlearning.zoo", SameVerdictIT.class.getClassLoader());
    String name = type.getName().substring(type.getPackageName().length() + 1);
    Map<Kind, Outcome> outcomes =
        new ExerciseChecks(exercise, any -> zoo.network(exercise, name), reference, LIMIT)
            .runSmall();
    Map<Kind, String> verdict = new LinkedHashMap<>();
    for (Check check : Check.of(exercise)) {
      Outcome outcome = outcomes.get(check.kind());
      if (outcome != null) {
        assertThat(outcome.status()).isNotEqualTo(Status.GRADER_FAULT);
        verdict.put(check.kind(), outcome.status() + " " + outcome.hint());
      }
    }
    return verdict;
  }
}
