package microlearning.checks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import microlearning.matrix.Matrix;
import microlearning.reference.SmallNetwork;

/** Factors by which wrong matrices are multiples of right ones, in words. */
final class Factor {
  /** Relative. A factor that is nearer to 1 than this says nothing. */
  private static final double TOLERANCE = 1e-6;

  private static final Map<String, ToDoubleFunction<SmallNetwork>> NAMED = new LinkedHashMap<>();

  static {
    NAMED.put("the number of images", n -> n.images());
    NAMED.put("the number of outputs", n -> n.architecture().outputs());
    NAMED.put("the number of hidden units", n -> n.architecture().hidden());
    NAMED.put("the number of inputs", n -> n.architecture().inputs());
    NAMED.put("eta_back", SmallNetwork::etaBack);
    NAMED.put("σ", SmallNetwork::noise);
  }

  private Factor() {}

  /** The factor that turns one matrix into the other; NaN if there is none. */
  static double between(Matrix right, Matrix wrong) {
    double product = 0;
    double squares = 0;
    for (int i = 0; i < right.values().length; i++) {
      product += right.values()[i] * wrong.values()[i];
      squares += right.values()[i] * right.values()[i];
    }
    double factor = product / squares;
    double tolerance = TOLERANCE * Math.abs(factor) * Math.sqrt(squares / right.values().length);
    for (int i = 0; i < right.values().length; i++) {
      double off = Math.abs(wrong.values()[i] - factor * right.values()[i]);
      if (!(off <= Math.max(tolerance, Double.MIN_NORMAL))) {
        return Double.NaN;
      }
    }
    return factor;
  }

  /**
   * Says what the factors are.
   *
   * @param what has them, such as "hidden update"
   * @return a sentence, empty if there is no factor or it says nothing
   */
  static String describe(String what, List<SmallNetwork> networks, List<Double> factors) {
    if (factors.stream().anyMatch(f -> Double.isNaN(f))) {
      return "";
    }
    if (factors.stream().allMatch(f -> f == 0)) {
      return "Your " + what + " is 0.";
    }
    if (factors.stream().allMatch(f -> Math.abs(f - 1) < 1e-3)) {
      return "Your " + what + " is right but for its last digits: is something rounded, or added?";
    }
    for (int sign = 1; sign >= -1; sign -= 2) {
      String turned = sign < 0 ? " and has the wrong sign" : "";
      for (Map.Entry<String, ToDoubleFunction<SmallNetwork>> named : NAMED.entrySet()) {
        String name = named.getKey();
        if (fits(networks, factors, sign, 1, named.getValue())) {
          return "Your " + what + " is multiplied by " + name + turned + ".";
        }
        if (fits(networks, factors, sign, -1, named.getValue())) {
          return "Your " + what + " is divided by " + name + turned + ".";
        }
      }
    }
    double first = factors.get(0);
    boolean same = factors.stream().allMatch(f -> near(f, first));
    if (!same) {
      return "Your "
          + what
          + " is a multiple of the right one, and the factor is another one on each network: does a"
          + " factor depend on sizes or settings?";
    }
    return near(first, -1)
        ? "Your " + what + " has the right size and the wrong sign."
        : String.format(
            Locale.ROOT, "Your %s is the right one times %.4g on every network.", what, first);
  }

  private static boolean fits(
      List<SmallNetwork> networks,
      List<Double> factors,
      int sign,
      int power,
      ToDoubleFunction<SmallNetwork> of) {
    boolean varies = false;
    for (int i = 0; i < networks.size(); i++) {
      double value = of.applyAsDouble(networks.get(i));
      if (!near(factors.get(i), sign * (power > 0 ? value : 1 / value))) {
        return false;
      }
      varies |= value != of.applyAsDouble(networks.get(0));
    }
    return varies;
  }

  private static boolean near(double value, double wanted) {
    return Math.abs(value - wanted) <= TOLERANCE * Math.abs(wanted);
  }
}
