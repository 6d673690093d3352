package microlearning.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import microlearning.calls.SubmissionFailure;
import microlearning.checks.Check;
import microlearning.checks.Check.Kind;
import microlearning.checks.ExerciseChecks;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.exercises.SolvedRules;
import microlearning.matrix.Matrix;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.ReferenceData;
import microlearning.reference.SmallNetwork;
import microlearning.submission.Exercise;
import microlearning.submission.Submission;
import microlearning.training.NetworkFactory;

/** Grades submissions by their single updates, and compares them with the solution, bit for bit. */
final class Grading {
  /** Long enough on a busy machine: no generated program runs for ever. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  static final ReferenceData PUBLISHED = ReferenceData.stored();

  private Grading() {}

  /** The checks of single updates. */
  static Map<Kind, Outcome> grade(
      Exercise exercise, Submission submission, ReferenceData reference) {
    Map<Kind, Outcome> outcomes =
        new EnumMap<>(new ExerciseChecks(exercise, submission, reference, LIMIT).runSmall());
    outcomes
        .keySet()
        .removeIf(kind -> Check.of(exercise).stream().noneMatch(c -> c.kind() == kind));
    return outcomes;
  }

  /** Whether all of them passed. */
  static boolean isFull(Map<Kind, Outcome> outcomes) {
    return outcomes.values().stream().allMatch(o -> o.status() == Status.PASSED);
  }

  /** Whether the grader itself failed. */
  static boolean isGraderFault(Map<Kind, Outcome> outcomes) {
    return outcomes.values().stream().anyMatch(o -> o.status() == Status.GRADER_FAULT);
  }

  /**
   * Whether a submission gives the solution's numbers, leaves what it was given as the solution
   * does, and moves the generator as far, bit for bit: on all small networks, at two calls each.
   */
  static boolean isSolution(Exercise exercise, Submission submission) {
    try {
      NetworkFactory factory = submission.network(exercise);
      NetworkFactory solved = SolvedRules.factory(exercise.rule());
      return PUBLISHED.smallNetworks().stream()
          .allMatch(n -> numbers(exercise, n, factory).equals(numbers(exercise, n, solved)));
    } catch (SubmissionFailure | RuntimeException e) {
      return false;
    }
  }

  private static List<Object> numbers(
      Exercise exercise, SmallNetwork network, NetworkFactory factory) {
    SmallNetwork.Trial trial = network.setUp(factory);
    List<Object> numbers = new ArrayList<>();
    for (double etaBack : new double[] {network.etaBack(), 0}) {
      Update update = trial.call(exercise.rule(), etaBack);
      Generator rng = trial.rng();
      for (Matrix matrix :
          List.of(
              update.deltaWh(),
              update.deltaWy(),
              trial.mlp().hiddenWeights(),
              trial.mlp().outputWeights(),
              trial.mlp().feedbackWeights(),
              trial.inputs(),
              trial.targets())) {
        // Of the two zeros, none is wrong.
        numbers.add(matrix.map(value -> value + 0.0));
      }
      numbers.add(Arrays.stream(rng.state()).boxed().toList());
    }
    return numbers;
  }
}
