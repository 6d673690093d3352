package microlearning.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import microlearning.figures.SeriesFigure.Scale;
import microlearning.matrix.Matrix;
import microlearning.network.Rule;
import microlearning.reference.Quantity;

/** Figures of what the tutorial has no figure of. */
public final class LabFigures {
  private static final int UNITS = 15;
  private static final String UPDATE = "Update, each on one mini-batch";

  /** From the least to the greatest value of a setting, to be shown on a logarithmic axis. */
  private static final double WIDE = 8;

  private LabFigures() {}

  /**
   * The angle between updates and gradients over a training.
   *
   * @param runs names for the legend
   * @param angles a line of degrees for each run and rule
   */
  public static Figure angles(List<String> runs, List<Series> angles) {
    return new SeriesFigure(runs)
        .panel(UPDATE, "Angle (degrees)", Scale.WHOLE_NUMBERS, Range.linear(0, 180), angles)
        .figure(
            "angle",
            "Angle between update and gradient",
            "The angle between a rule's update and backpropagation's, of all weights, on the same"
                + " batch. At 90° an update neither lowers nor raises the loss.");
  }

  /**
   * How feedback and output weights come together over a training.
   *
   * @param runs names for the legend
   * @param angles a line of degrees for each run and rule
   * @param distances a line of lengths for each run and rule
   */
  public static Figure feedback(List<String> runs, List<Series> angles, List<Series> distances) {
    return new SeriesFigure(runs)
        .panel(UPDATE, "Angle (degrees)", Scale.WHOLE_NUMBERS, Range.linear(0, 180), angles)
        .panel(
            UPDATE,
            "Length of the difference (log scale)",
            Scale.WHOLE_NUMBERS,
            logarithmic(distances),
            distances)
        .figure(
            "feedback",
            "Feedback weights and output weights",
            "Above, the angle between the feedback weights B and the transposed output weights. At"
                + " 0° feedback alignment and Kolen-Pollack go in backpropagation's direction."
                + " Below, the length of their difference.");
  }

  /**
   * The variance of updates against the number of weights, and how much signal is beside it.
   *
   * @param variances a line for each rule, and the formula as backpropagation's line
   * @param ratios the same of signal-to-noise ratios
   */
  public static Figure variance(List<Series> variances, List<Series> ratios) {
    String weights = "Weights K (log scale)";
    return new SeriesFigure(List.of("measured"))
        .withFormula()
        .panel(
            weights,
            "Variance of an update (log scale)",
            Scale.LOGARITHMIC,
            logarithmic(variances),
            variances)
        .panel(
            weights,
            "Signal-to-noise ratio along the gradient (log scale)",
            Scale.LOGARITHMIC,
            logarithmic(ratios),
            ratios)
        .figure(
            "update-variance",
            "Variance against the number of weights",
            "Above, the variance of an update's entries over draws of the noise, mean over all"
                + " weights, on one batch. Below, the mean update along the negative gradient,"
                + " divided by the noise of all weights together. The formulas are those for weight"
                + " perturbation: |g|² (1 + 1/K) and 1/√(K + 1), for K weights and the gradient"
                + " g.");
  }

  /**
   * What trainings measured against a setting that was varied.
   *
   * @param varied the setting, such as {@code hidden units}
   * @param quantity at the end of each training
   * @param lines a line for each rule, all with the same x
   */
  public static Figure sweep(String varied, Quantity quantity, List<Series> lines) {
    double[] x = SeriesFigure.finite(lines, Series::x);
    boolean wide = x.length > 0 && x[0] > 0 && x[x.length - 1] >= WIDE * x[0];
    String name =
        switch (quantity) {
          case LOSS -> "Loss";
          case ACCURACY -> "Accuracy";
          case COSINE_SIMILARITY -> "Cosine similarity";
          case SNR -> "Signal-to-noise ratio";
        };
    String measured =
        switch (quantity) {
          case LOSS -> "Loss in the last tenth of the training";
          case ACCURACY -> "Test images classified correctly (%)";
          case COSINE_SIMILARITY -> "Cosine similarity to backpropagation";
          case SNR -> "Signal-to-noise ratio before training";
        };
    return new SeriesFigure(List.of("measured"))
        .panel(
            varied + (wide ? " (log scale)" : ""),
            measured + (isLogarithmic(quantity) ? " (log scale)" : ""),
            wide ? Scale.LOGARITHMIC : Scale.LINEAR,
            range(quantity, lines),
            lines)
        .figure(
            "sweep-" + quantity.id().replace('_', '-'),
            name + " by " + varied,
            measured
                + ", a training for each point. Where a point is missing, the value is no number.");
  }

  private static boolean isLogarithmic(Quantity quantity) {
    return quantity == Quantity.LOSS || quantity == Quantity.SNR;
  }

  private static Range range(Quantity quantity, List<Series> lines) {
    if (isLogarithmic(quantity)) {
      return logarithmic(lines);
    }
    double[] y = SeriesFigure.finite(lines, Series::y);
    return quantity == Quantity.ACCURACY
        ? Range.linear(0, 100)
        : Range.linear(y.length == 0 ? 0 : Math.min(0, y[0]), 1);
  }

  private static Range logarithmic(List<Series> lines) {
    double[] y =
        Stream.<Function<Series, double[]>>of(Series::y, Series::low, Series::high)
            .flatMapToDouble(values -> DoubleStream.of(SeriesFigure.finite(lines, values)))
            .filter(value -> value > 0)
            .sorted()
            .toArray();
    return y.length == 0 ? Range.logarithmic(0.1, 1) : Range.logarithmic(y[0], y[y.length - 1]);
  }

  /**
   * The weights of the first hidden units as images.
   *
   * @param id name in files and pages
   * @param rule by which they were trained
   * @param run name of the run; empty if there is one only
   * @param hiddenWeights N × 785, the last column being the biases
   */
  public static Figure weights(String id, Rule rule, String run, Matrix hiddenWeights) {
    int[] units = IntStream.range(0, Math.min(UNITS, hiddenWeights.rows())).toArray();
    List<List<String>> rows = new ArrayList<>();
    for (int unit : units) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int pixel = 0; pixel < hiddenWeights.columns() - 1; pixel++) {
        least = Math.min(least, hiddenWeights.get(unit, pixel));
        most = Math.max(most, hiddenWeights.get(unit, pixel));
      }
      double bias = hiddenWeights.get(unit, hiddenWeights.columns() - 1);
      rows.add(
          List.of(
              "Unit " + (unit + 1),
              Decimal.of(least, 4),
              Decimal.of(most, 4),
              Decimal.of(bias, 4)));
    }
    return new Figure(
        id,
        "Weights of hidden units, " + rule.title() + (run.isEmpty() ? "" : ", " + run),
        "The weights from each pixel to a hidden unit: blue where a pixel excites the unit,"
            + " vermillion where it inhibits it.",
        "Each image has 28 × 28 pixels; the table gives the least and the greatest weight.",
        new Legend(),
        List.of(new WeightPanel(hiddenWeights, units)),
        new Table(List.of("Hidden unit", "Least weight", "Greatest weight", "Bias"), rows));
  }
}
