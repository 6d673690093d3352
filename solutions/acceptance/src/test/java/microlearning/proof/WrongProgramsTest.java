package microlearning.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import microlearning.checks.Check.Kind;
import microlearning.checks.Outcome;
import microlearning.misconceptions.Misconceptions;
import microlearning.misconceptions.Mistakes;
import microlearning.submission.Exercise;
import microlearning.submission.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs with mistakes get no full points, and are told what they did. */
class WrongProgramsTest {
  /** Of programs with one mistake. */
  private static final double TOLD_ALONE = 0.95;

  /** Of programs with two. */
  private static final double TOLD_IN_PAIRS = 0.8;

  private static final int SOME = 16;

  @ParameterizedTest
  @EnumSource
  void shouldFailEveryMistakeAndTellWhatWasDone(Exercise exercise) {
    List<Mistakes> all = Misconceptions.alone(exercise);
    Counts.assertCount(exercise, "one mistake", all.size());
    List<Mistakes> programs = Extent.of(all, SOME);

    int told = told(exercise, programs);

    Counts.assertShare(exercise, "told of one", told, programs.size(), TOLD_ALONE);
  }

  @ParameterizedTest
  @EnumSource
  void shouldFailEveryTwoMistakesAndTellWhatWasDone(Exercise exercise) {
    List<Mistakes> all = Misconceptions.inPairs(exercise);
    Counts.assertCount(exercise, "two mistakes", all.size());
    List<Mistakes> programs = Extent.of(all, SOME);

    int told = told(exercise, programs);

    Counts.assertShare(exercise, "told of two", told, programs.size(), TOLD_IN_PAIRS);
  }

  /** Grades programs, and counts those that were told what was done in them. */
  private static int told(Exercise exercise, List<Mistakes> programs) {
    Telling telling = new Telling(exercise);
    List<String> faults = new ArrayList<>();
    int told = 0;
    for (int from = 0; from < programs.size(); from += MemoryCompiler.AT_ONCE) {
      List<Mistakes> some =
          programs.subList(from, Math.min(programs.size(), from + MemoryCompiler.AT_ONCE));
      List<Submission> submissions =
          MemoryCompiler.compile(some.stream().map(WrongPrograms::of).toList());
      for (int i = 0; i < some.size(); i++) {
        Map<Kind, Outcome> outcomes =
            Grading.grade(exercise, submissions.get(i), Grading.PUBLISHED);
        String fault = fault(some.get(i), submissions.get(i), outcomes);
        if (!fault.isEmpty()) {
          faults.add(fault);
        }
        told += Grading.isFull(outcomes) || telling.tells(some.get(i), outcomes) ? 1 : 0;
      }
    }
    assertThat(faults).isEmpty();
    return told;
  }

  private static String fault(
      Mistakes program, Submission submission, Map<Kind, Outcome> outcomes) {
    if (Grading.isGraderFault(outcomes)) {
      return program.id() + ": the grader failed";
    }
    boolean wronglyFull =
        Grading.isFull(outcomes)
            && !WrongPrograms.isRightInAnotherWay(program)
            && !Grading.isSolution(program.exercise(), submission);
    return wronglyFull ? program.id() + ": full points for other numbers" : "";
  }
}
