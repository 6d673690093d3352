package microlearning.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.MLP;
import microlearning.reference.Observation;
import microlearning.reference.Part;
import microlearning.reference.SmallNetwork;

/**
 * Says where wrong numbers are wrong, if they look like no known mistake: on which networks, in
 * which rows and columns, and by which factor. All of it is exact: it is said only if it is so on
 * every network.
 */
final class Localisation {
  /** On which networks something can be wrong, and how to say so. */
  private static final Map<String, Predicate<SmallNetwork>> SETTINGS = new LinkedHashMap<>();

  static {
    SETTINGS.put("with ReLU", n -> n.architecture().activation() == Activation.RELU);
    SETTINGS.put("with the sigmoid", n -> n.architecture().activation() == Activation.SIGMOID);
    SETTINGS.put("with a batch of more than one image", n -> n.images() > 1);
    SETTINGS.put("with a batch of one image", n -> n.images() == 1);
    SETTINGS.put("where eta_back is 0", n -> n.etaBack() == 0);
    SETTINGS.put("with one output", n -> n.architecture().outputs() == 1);
    SETTINGS.put("with one hidden unit", n -> n.architecture().hidden() == 1);
    SETTINGS.put("with one input", n -> n.architecture().inputs() == 1);
  }

  /** So many networks have the same rows wrong by no chance. */
  private static final int ENOUGH = 3;

  private final List<SmallNetwork> networks;
  private final Map<String, Observation> expected;
  private final Map<String, Observation> actual;

  /** Compares what was expected and what was seen on these networks; all shapes are right. */
  Localisation(
      List<SmallNetwork> networks,
      Map<String, Observation> expected,
      Map<String, Observation> actual) {
    this.networks = networks;
    this.expected = expected;
    this.actual = actual;
  }

  /** A hint about a part that is wrong; empty if nothing is in common where it is. */
  String hint(Part part) {
    List<SmallNetwork> wrong = networks.stream().filter(n -> !isRight(part, n)).toList();
    if (wrong.isEmpty()) {
      return "";
    }
    String what = part == Part.FEEDBACK ? "step of B" : part.title();
    String where = settings(wrong);
    String how = factor(part, what, wrong);
    if (how.isEmpty()) {
      how = entries(part, what, wrong);
    }
    if (where.isEmpty()) {
      return how;
    }
    return how.isEmpty()
        ? "Your " + what + " is right except on networks " + where + "."
        : "Only on networks "
            + where
            + ": "
            + Character.toLowerCase(how.charAt(0))
            + how.substring(1);
  }

  private boolean isRight(Part part, SmallNetwork network) {
    return Comparison.agree(of(network, expected).get(part), of(network, actual).get(part));
  }

  private static Observation of(SmallNetwork network, Map<String, Observation> observations) {
    return Objects.requireNonNull(observations.get(network.id()), network.id());
  }

  /** What the networks on which something is wrong have in common, and no others. */
  private String settings(List<SmallNetwork> wrong) {
    for (Map.Entry<String, Predicate<SmallNetwork>> setting : SETTINGS.entrySet()) {
      List<SmallNetwork> such = networks.stream().filter(setting.getValue()).toList();
      boolean says = such.size() > 1 || wrong.get(0).etaBack() == 0;
      if (such.equals(wrong) && such.size() < networks.size() && says) {
        return setting.getKey();
      }
    }
    return "";
  }

  /** Which entries are wrong, as the biases or a unit's. */
  private String entries(Part part, String what, List<SmallNetwork> wrong) {
    if (part != Part.FEEDBACK) {
      if (wrong.stream().allMatch(n -> areRight(part, n, (i, j, m) -> j < m.columns() - 1))) {
        return "Your " + what + " is wrong in the last column only, that of the biases.";
      }
      if (wrong.stream().allMatch(n -> areRight(part, n, (i, j, m) -> j == m.columns() - 1))) {
        return "In your " + what + " the biases are right, and the other columns are not.";
      }
    }
    // By chance, a row can be right on one network or two: a rectified unit may be at rest.
    List<SmallNetwork> many =
        wrong.stream().filter(n -> of(n, expected).get(part).rows() > 1).toList();
    if (many.size() >= ENOUGH) {
      if (many.stream().allMatch(n -> areRight(part, n, (i, j, m) -> i > 0))) {
        return "In your " + what + " only the row of the first unit is wrong.";
      }
      if (many.stream().allMatch(n -> areRight(part, n, (i, j, m) -> i < m.rows() - 1))) {
        return "In your " + what + " only the row of the last unit is wrong.";
      }
    }
    return "";
  }

  @FunctionalInterface
  private interface Entries {
    boolean have(int row, int column, Matrix matrix);
  }

  /** Whether these entries are right. */
  private boolean areRight(Part part, SmallNetwork network, Entries entries) {
    Matrix right = of(network, expected).get(part);
    Matrix mixed = right.copy();
    Matrix given = of(network, actual).get(part);
    for (int i = 0; i < right.rows(); i++) {
      for (int j = 0; j < right.columns(); j++) {
        if (entries.have(i, j, right)) {
          mixed.set(i, j, given.get(i, j));
        }
      }
    }
    return Comparison.agree(right, mixed);
  }

  /** The factor that turns the right numbers into the wrong ones, in words. */
  private String factor(Part part, String what, List<SmallNetwork> wrong) {
    List<Double> factors = new ArrayList<>();
    for (SmallNetwork network : wrong) {
      Matrix before =
          part == Part.FEEDBACK
              ? network.setUp(MLP::new).mlp().feedbackWeights().times(-1)
              : of(network, expected).get(part).times(0);
      factors.add(
          Factor.between(
              of(network, expected).get(part).plus(before),
              of(network, actual).get(part).plus(before)));
    }
    return Factor.describe(what, wrong, factors);
  }
}
