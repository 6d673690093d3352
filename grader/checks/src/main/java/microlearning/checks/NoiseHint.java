package microlearning.checks;

import java.util.Arrays;
import microlearning.matrix.Matrix;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.Part;
import microlearning.training.RuleCall;

/** Says what kind of numbers an update is made of that is not made of the generator's normals. */
final class NoiseHint {
  private static final int DRAWS = 1024;

  private NoiseHint() {}

  static String text(PerturbedCall call, Part part) {
    Update update = call.call().update();
    Matrix layer = part == Part.HIDDEN ? update.deltaWh() : update.deltaWy();
    double[] values = layer.values();
    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
      return "Your updates are not all finite numbers. Is there a division by zero?";
    }
    double[] sizes = Arrays.stream(values).map(Math::abs).toArray();
    if (values.length > 2 && isAlike(sizes)) {
      return Arrays.stream(values).distinct().count() > 1
          ? "Your noise is σ or −σ: it must be normal, drawn by rng.normal."
          : "All numbers of your update are the same: each weight needs a draw of its own.";
    }
    if (call.fit().fault() == NoiseFit.Fault.USED_TWICE) {
      return "A number drawn from rng is in two places of your noise: each weight of both"
          + " layers needs a draw of its own.";
    }
    int draws = DRAWS + 4 * values.length;
    if (isMadeOf(values, uniforms(call.call().rng(), draws))) {
      return "Your noise is uniform, as rng.random gives it: it must be normal, drawn by"
          + " rng.normal.";
    }
    double[] normals = KnownNormals.ziggurat(call.call().rng(), draws);
    double[] positive = Arrays.stream(normals).map(Math::abs).sorted().toArray();
    if (isMadeOf(sizes, positive)) {
      return "The signs of your noise are not those that were drawn: normal noise is as often"
          + " negative as positive.";
    }
    return sumHint(call.call(), part);
  }

  private static boolean isAlike(double[] sizes) {
    return Arrays.stream(sizes)
        .allMatch(size -> Math.abs(size - sizes[0]) <= NormalMatch.TOLERANCE * sizes[0]);
  }

  private static boolean isMadeOf(double[] values, double[] known) {
    return values.length >= NormalMatch.FEWEST
        && Arrays.stream(values).anyMatch(v -> v != 0)
        && NormalMatch.find(values, known) != null;
  }

  /** Uniform numbers around 0. */
  private static double[] uniforms(Generator start, int draws) {
    Generator rng = start.copy();
    double[] uniforms = new double[draws];
    for (int i = 0; i < draws; i++) {
      uniforms[i] = rng.random() - 0.5;
    }
    Arrays.sort(uniforms);
    return uniforms;
  }

  /** Whether the update is the sum of two perturbations, or of one and something else. */
  private static String sumHint(RuleCall call, Part part) {
    Generator rng = call.rng().copy();
    Matrix[] first = draw(rng, call.update());
    Matrix[] second = draw(rng, call.update());
    int layer = part == Part.HIDDEN ? 0 : 1;
    double[] values = (layer == 0 ? call.update().deltaWh() : call.update().deltaWy()).values();
    double one = residue(values, first[layer].values(), new double[values.length]);
    double two = residue(values, first[layer].values(), second[layer].values());
    // The first perturbation may have the smaller factor by far, but hardly by a hundred.
    if (values.length > 3 && two < 1e-16 && one > 1e-3) {
      return "Your update is the sum of two perturbations: draw one, and use its loss difference"
          + " alone.";
    }
    if (values.length > 3 && one < 0.1) {
      return "Your update is not the noise alone: something else is added to it.";
    }
    return "Your noise is not made of numbers that rng.normal gave in this call, each used once and"
        + " unchanged but for the factor: draw it from the generator handed in.";
  }

  private static Matrix[] draw(Generator rng, Update update) {
    Matrix hidden = rng.normal(1, update.deltaWh().rows(), update.deltaWh().columns());
    return new Matrix[] {
      hidden, rng.normal(1, update.deltaWy().rows(), update.deltaWy().columns())
    };
  }

  /** The share of the values' squares that no sum of multiples of a and b explains. */
  private static double residue(double[] values, double[] a, double[] b) {
    double aa = dot(a, a);
    double ab = dot(a, b);
    double bb = Math.max(dot(b, b), Double.MIN_NORMAL);
    double av = dot(a, values);
    double bv = dot(b, values);
    double determinant = aa * bb - ab * ab;
    double p = (av * bb - bv * ab) / determinant;
    double q = (bv * aa - av * ab) / determinant;
    double left = 0;
    for (int i = 0; i < values.length; i++) {
      double off = values[i] - p * a[i] - q * b[i];
      left += off * off;
    }
    return left / dot(values, values);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
