package microlearning.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import microlearning.matrix.Matrix;
import microlearning.network.Rule;
import microlearning.reference.Misconception;
import microlearning.reference.Observation;
import microlearning.reference.Part;

/** Says which mistake wrong numbers look like: a known one, or a common pattern. */
final class Diagnosis {
  private final List<Misconception> misconceptions;
  private final Map<String, Observation> expected;
  private final Map<String, Observation> actual;

  Diagnosis(
      List<Misconception> misconceptions,
      Map<String, Observation> expected,
      Map<String, Observation> actual) {
    this.misconceptions = misconceptions;
    this.expected = expected;
    this.actual = actual;
  }

  /** A hint about a part that is wrong, empty if the numbers look like nothing that is known. */
  String hint(Part part) {
    for (Misconception mistake : misconceptions) {
      if (Arrays.stream(Part.values()).allMatch(p -> looksLike(mistake, p))) {
        return mistake.hint();
      }
    }
    for (Misconception mistake : misconceptions) {
      if (looksLike(mistake, part) && !isRight(mistake, part)) {
        return mistake.hint();
      }
    }
    return pattern(part);
  }

  private boolean looksLike(Misconception mistake, Part part) {
    return mistake.observations().entrySet().stream()
        .allMatch(
            entry ->
                Comparison.agree(entry.getValue().get(part), actual.get(entry.getKey()).get(part)));
  }

  private boolean isRight(Misconception mistake, Part part) {
    return mistake.observations().entrySet().stream()
        .allMatch(
            entry ->
                Comparison.agree(
                    expected.get(entry.getKey()).get(part), entry.getValue().get(part)));
  }

  /** What the numbers have in common with the right ones. */
  private String pattern(Part part) {
    double factor = Double.NaN;
    for (Map.Entry<String, Observation> entry : expected.entrySet()) {
      Matrix right = entry.getValue().get(part);
      Matrix wrong = actual.get(entry.getKey()).get(part);
      double here = factorBetween(right, wrong);
      if (Double.isNaN(here) || !Double.isNaN(factor) && Math.abs(here - factor) > 1e-6) {
        return "";
      }
      factor = here;
    }
    if (factor == 0) {
      return "All your numbers are 0.";
    }
    return Math.abs(factor + 1) < 1e-6
        ? "Your numbers have the right size and the wrong sign."
        : String.format(
            Locale.ROOT, "On every network your numbers are the right ones times %.4g.", factor);
  }

  /** The factor that turns one matrix into the other, NaN if there is none. */
  private static double factorBetween(Matrix right, Matrix wrong) {
    double product = 0;
    double squares = 0;
    for (int i = 0; i < right.values().length; i++) {
      product += right.values()[i] * wrong.values()[i];
      squares += right.values()[i] * right.values()[i];
    }
    double factor = product / squares;
    double tolerance = Comparison.TOLERANCE * (1 + Math.abs(factor)) * Math.sqrt(squares);
    for (int i = 0; i < right.values().length; i++) {
      if (!(Math.abs(wrong.values()[i] - factor * right.values()[i]) <= tolerance)) {
        return Double.NaN;
      }
    }
    return factor;
  }

  /** Whether a rule's numbers depend on draws, so that they can only be compared draw by draw. */
  static boolean draws(Rule rule) {
    return rule == Rule.WEIGHT_PERTURBATION || rule == Rule.NODE_PERTURBATION;
  }
}
