package microlearning.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import microlearning.checks.Check.Kind;
import microlearning.checks.Outcome;
import microlearning.grade.GradingData;
import microlearning.misconceptions.Misconceptions;
import microlearning.misconceptions.Mistakes;
import microlearning.reference.ReferenceData;
import microlearning.regenerate.SecretReference;
import microlearning.submission.Exercise;
import microlearning.submission.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program's verdict is the same from every seed: the checks it fails, and each hint. */
class SeedsTest {
  private static final int SECRET_SEEDS = 5;
  private static final int SOME = 8;

  /** Of the programs with two mistakes, and of the right ones, in the profile. */
  private static final int MANY = 200;

  private static final List<ReferenceData> SECRET = secret();

  private static List<ReferenceData> secret() {
    GradingData digits = GradingData.digits("for a test");
    return IntStream.range(0, Extent.isAll() ? SECRET_SEEDS : 1)
        .mapToObj(seed -> new SecretReference(BigInteger.valueOf(1000 + seed), digits))
        .map(secret -> secret.make(Grading.PUBLISHED))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void shouldGradeAllWrongProgramsAlikeFromEverySeed(Exercise exercise) {
    List<String> faults = new ArrayList<>();
    wrong(exercise)
        .forEach(
            (name, submission) -> {
              Map<Kind, String> published = verdict(exercise, submission, Grading.PUBLISHED);
              for (ReferenceData secret : SECRET) {
                Map<Kind, String> other = verdict(exercise, submission, secret);
                if (!other.equals(published)) {
                  faults.add(name + ": " + published + " and " + other);
                }
              }
            });
    assertThat(faults).isEmpty();
  }

  private static Map<String, Submission> wrong(Exercise exercise) {
    List<Mistakes> mistakes = new ArrayList<>(Extent.of(Misconceptions.alone(exercise), SOME));
    List<Mistakes> pairs = Misconceptions.inPairs(exercise);
    int count = Extent.isAll() ? MANY : SOME;
    for (int i = 0; i < count; i++) {
      mistakes.add(pairs.get(i * (pairs.size() / count)));
    }
    Map<String, Submission> named = new LinkedHashMap<>();
    List<Submission> submissions =
        MemoryCompiler.compile(mistakes.stream().map(WrongPrograms::of).toList());
    for (int i = 0; i < mistakes.size(); i++) {
      named.put(mistakes.get(i).id(), submissions.get(i));
    }
    Extent.of(Mutants.of(exercise), SOME)
        .forEach(mutant -> named.put(mutant.name(), mutant.submission()));
    return named;
  }

  /** From the published seed, {@link RightProgramsTest} wants the same. */
  @ParameterizedTest
  @EnumSource
  void shouldGiveRightProgramsFullPointsFromEverySeed(Exercise exercise) {
    List<GeneratedProgram> programs =
        RightPrograms.some(exercise, Extent.isAll() ? MANY : SOME / 2);
    List<Submission> submissions = MemoryCompiler.compile(programs);
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      for (ReferenceData secret : SECRET) {
        Map<Kind, Outcome> outcomes = Grading.grade(exercise, submissions.get(i), secret);
        if (!Grading.isFull(outcomes)) {
          faults.add(programs.get(i).name() + ": " + outcomes);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static Map<Kind, String> verdict(
      Exercise exercise, Submission submission, ReferenceData reference) {
    Map<Kind, String> verdict = new LinkedHashMap<>();
    for (Map.Entry<Kind, Outcome> outcome :
        Grading.grade(exercise, submission, reference).entrySet()) {
      verdict.put(outcome.getKey(), outcome.getValue().status() + " " + outcome.getValue().hint());
    }
    return verdict;
  }
}
