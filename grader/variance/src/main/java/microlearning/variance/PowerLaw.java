package microlearning.variance;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The power law c · M<sup>a</sup> · N<sup>b</sup> that fits values best: the line of least squares
 * through their logarithms, along M and along N. Where each M goes with each N, the two do not
 * disturb each other and each slope is that of a simple regression.
 *
 * @param constant c
 * @param outputs a, the exponent of M
 * @param inputs b, the exponent of N
 */
public record PowerLaw(Estimate constant, Estimate outputs, Estimate inputs) {

  /**
   * A number and how far it may be off.
   *
   * @param standardError from the errors of the values, not from how well the law fits: 0 if they
   *     have none
   */
  public record Estimate(double value, double standardError) {}

  /**
   * Fits a law.
   *
   * @param grid each number of outputs, at least two, with each number of inputs, at least two
   * @param value of an observation, above 0
   * @param standardError of this value
   */
  public static PowerLaw fit(
      List<Observation> grid,
      ToDoubleFunction<Observation> value,
      ToDoubleFunction<Observation> standardError) {
    double[] logM = grid.stream().mapToDouble(o -> StrictMath.log(o.outputs())).toArray();
    double[] logN = grid.stream().mapToDouble(o -> StrictMath.log(o.inputs())).toArray();
    double[] logs = grid.stream().mapToDouble(value).map(StrictMath::log).toArray();
    double[] errors =
        grid.stream()
            .mapToDouble(o -> standardError.applyAsDouble(o) / value.applyAsDouble(o))
            .toArray();

    double[] outputs = slope(logM);
    double[] inputs = slope(logN);
    double[] intercept = intercept(logM, outputs, logN, inputs);
    double constant = StrictMath.exp(sum(intercept, logs));
    return new PowerLaw(
        new Estimate(constant, constant * error(intercept, errors)),
        new Estimate(sum(outputs, logs), error(outputs, errors)),
        new Estimate(sum(inputs, logs), error(inputs, errors)));
  }

  /** The slope of y along x is Σ w·y: these are its weights w. */
  private static double[] slope(double[] x) {
    double mean = mean(x);
    double[] weights = new double[x.length];
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      weights[i] = x[i] - mean;
      squares += weights[i] * weights[i];
    }
    for (int i = 0; i < x.length; i++) {
      weights[i] /= squares;
    }
    return weights;
  }

  /** So is the intercept: the mean less what the slopes make of the mean x. */
  private static double[] intercept(double[] x1, double[] slope1, double[] x2, double[] slope2) {
    double mean1 = mean(x1);
    double mean2 = mean(x2);
    double[] weights = new double[x1.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1.0 / weights.length - mean1 * slope1[i] - mean2 * slope2[i];
    }
    return weights;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double sum(double[] weights, double[] values) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }

  /** The standard error of a weighted sum of independent values. */
  private static double error(double[] weights, double[] errors) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * errors[i] * weights[i] * errors[i];
    }
    return Math.sqrt(sum);
  }
}
