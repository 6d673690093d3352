package microlearning.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import microlearning.checks.Check.Kind;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.misconceptions.Misconceptions;
import microlearning.misconceptions.Mistakes;
import microlearning.reference.Fingerprint;
import microlearning.reference.SmallNetwork;
import microlearning.submission.Exercise;

/**
 * Whether hints tell what was done: in the words of the mistakes that were made, or of others that
 * give the same numbers on all small networks, which nobody can tell apart.
 */
final class Telling {
  private static final double TOLERANCE = 1e-7;

  private final Exercise exercise;
  private final Map<String, Mistakes> byHint = new HashMap<>();

  Telling(Exercise exercise) {
    this.exercise = exercise;
    Misconceptions.alone(exercise).forEach(program -> byHint.put(program.hint(), program));
    Misconceptions.inPairs(exercise).forEach(program -> byHint.put(program.hint(), program));
  }

  boolean tells(Mistakes program, Map<Kind, Outcome> outcomes) {
    List<String> hints = new ArrayList<>();
    outcomes.values().stream()
        .filter(outcome -> outcome.status() == Status.FAILED)
        .forEach(outcome -> hints.add(outcome.hint()));
    return hints.stream().anyMatch(hint -> names(program, hint))
        || program.made().stream()
            .allMatch(mistake -> hints.stream().anyMatch(hint -> hint.contains(mistake.done())))
        || hints.stream().anyMatch(hint -> isSame(program, byHint.get(hint)));
  }

  private static boolean names(Mistakes program, String hint) {
    return hint.equals(program.hint())
        || hint.startsWith("Perhaps ") && hint.contains(program.made().get(0).done());
  }

  private boolean isSame(Mistakes program, Mistakes told) {
    if (told == null || !program.isFormula() || !told.isFormula()) {
      return false;
    }
    try {
      for (SmallNetwork network : Grading.PUBLISHED.smallNetworks()) {
        Fingerprint one = fingerprint(program, network);
        Fingerprint other = fingerprint(told, network);
        if (!(Math.abs(one.number() - other.number()) <= TOLERANCE * one.size())) {
          return false;
        }
      }
      return true;
    } catch (IllegalArgumentException | IndexOutOfBoundsException shapesDoNotFit) {
      return false;
    }
  }

  private Fingerprint fingerprint(Mistakes program, SmallNetwork network) {
    return Fingerprint.of(network.setUp(program.network()).observe(exercise.rule()));
  }
}
