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
  private static final int PAIRS = 200;

  @ParameterizedTest
  @EnumSource
  void shouldGradeAllProgramsAlikeFromEverySeed(Exercise exercise) {
    Map<String, Submission> programs = programs(exercise);
    List<String> faults = new ArrayList<>();
    List<ReferenceData> references = references();
    programs.forEach(
        (name, submission) -> {
          Map<Kind, String> published = verdict(exercise, submission, Grading.PUBLISHED);
          for (ReferenceData secret : references) {
            Map<Kind, String> other = verdict(exercise, submission, secret);
            if (!other.equals(published)) {
              faults.add(name + ": " + published + " and " + other);
            }
          }
        });
    assertThat(faults).isEmpty();
  }

  private static List<ReferenceData> references() {
    GradingData digits = GradingData.digits("for a test");
    return IntStream.range(0, Extent.isAll() ? SECRET_SEEDS : 1)
        .mapToObj(
            seed ->
                new SecretReference(BigInteger.valueOf(1000 + seed), digits)
                    .makeUntrained(Grading.PUBLISHED))
        .toList();
  }

  private static Map<String, Submission> programs(Exercise exercise) {
    List<Mistakes> wrong = new ArrayList<>(Extent.of(Misconceptions.alone(exercise), SOME));
    List<Mistakes> pairs = Misconceptions.inPairs(exercise);
    int count = Extent.isAll() ? PAIRS : SOME;
    for (int i = 0; i < count; i++) {
      wrong.add(pairs.get(i * (pairs.size() / count)));
    }
    List<GeneratedProgram> programs = new ArrayList<>(RightPrograms.some(exercise, count));
    wrong.forEach(mistakes -> programs.add(WrongPrograms.of(mistakes)));
    List<Submission> submissions = MemoryCompiler.compile(programs);
    Map<String, Submission> named = new LinkedHashMap<>();
    for (int i = 0; i < programs.size(); i++) {
      named.put(programs.get(i).name(), submissions.get(i));
    }
    return named;
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
