package microlearning.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import microlearning.matrix.Matrix;
import microlearning.network.Rule;

/** Figures of what the tutorial has no figure of. */
public final class LabFigures {
  private static final int UNITS = 15;

  private LabFigures() {}

  /**
   * The angle between updates and gradients over a training.
   *
   * @param runs names for the legend
   * @param angles a line of degrees for each run and rule
   */
  public static Figure angles(List<String> runs, List<Series> angles) {
    return lines(
        new Text(
            "angle",
            "Angle between update and gradient",
            "The angle between a rule's update and backpropagation's, of all weights, on the same"
                + " batch. At 90° an update neither lowers nor raises the loss."),
        new Axes("Update, each on one mini-batch", "Angle (degrees)", Range.linear(0, 180), false),
        runs,
        angles);
  }

  /**
   * The variance of updates against the number of weights.
   *
   * @param measured a line of variances for each rule
   * @param formula what the formula gives at each number of weights, drawn in backpropagation's
   *     colour
   */
  public static Figure variance(List<Series> measured, Series formula) {
    List<Series> all = new ArrayList<>(measured);
    all.add(formula);
    double[] y = finite(all, Series::y);
    return lines(
        new Text(
            "update-variance",
            "Variance of an update against the number of weights",
            "The variance of an update's entries over draws of the noise, mean over all weights, on"
                + " one batch. The line in backpropagation's colour is the formula for weight"
                + " perturbation, |g|² (1 + 1/K) for K weights and the gradient g."),
        new Axes(
            "Weights K",
            "Variance of an update (log scale)",
            y.length == 0 ? Range.logarithmic(0.1, 1) : Range.logarithmic(y[0], y[y.length - 1]),
            true),
        List.of("measured"),
        all);
  }

  private record Text(String id, String title, String caption) {}

  private record Axes(String x, String y, Range ys, boolean logarithmicX) {}

  private static Figure lines(Text text, Axes axes, List<String> runs, List<Series> series) {
    List<Rule> rules =
        Arrays.stream(Rule.values())
            .filter(rule -> series.stream().anyMatch(line -> line.rule() == rule))
            .toList();
    Legend legend = new Legend();
    rules.forEach(legend::add);
    if (runs.size() > 1) {
      for (int i = 0; i < runs.size(); i++) {
        legend.add(runs.get(i), Appearance.of(i, false));
      }
    }
    double[] x = finite(series, Series::x);
    double least = x.length == 0 ? 1 : x[0];
    double most = x.length == 0 ? 2 : Math.max(x[x.length - 1], least * 1.01);
    List<LinePanel.Line> lines =
        series.stream()
            .map(
                line ->
                    new LinePanel.Line(
                        line.rule(), Appearance.of(line.run(), false), line.x(), line.y()))
            .toList();
    Range xs =
        axes.logarithmicX()
            ? Range.logarithmic(least / 1.2, most * 1.2)
            : Range.wholeNumbers(least - 0.03 * (most - least), most + 0.03 * (most - least));
    LinePanel panel = new LinePanel(axes.x(), axes.y(), xs, axes.ys(), List.of(), lines);
    Table table = table(axes, runs, series);
    return new Figure(
        text.id(), text.title(), text.caption(), text.caption(), legend, List.of(panel), table);
  }

  private static double[] finite(
      List<Series> series, java.util.function.Function<Series, double[]> values) {
    return series.stream()
        .map(values)
        .flatMapToDouble(DoubleStream::of)
        .filter(Double::isFinite)
        .sorted()
        .toArray();
  }

  private static Table table(Axes axes, List<String> runs, List<Series> series) {
    List<List<String>> rows = new ArrayList<>();
    for (Series line : series) {
      for (int i = 0; i < line.x().length; i++) {
        String run = runs.size() > 1 ? ", " + runs.get(line.run()) : "";
        rows.add(
            List.of(
                line.rule().title() + run, Decimal.of(line.x()[i], 6), Decimal.of(line.y()[i], 4)));
      }
    }
    return new Table(List.of("Line", axes.x(), axes.y()), rows);
  }

  /**
   * The weights of the first hidden units as images.
   *
   * @param id name in files and pages
   * @param rule by which they were trained
   * @param hiddenWeights N × 785, the last column being the biases
   */
  public static Figure weights(String id, Rule rule, Matrix hiddenWeights) {
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
        "Weights of hidden units, " + rule.title(),
        "The weights from each pixel to a hidden unit: blue where a pixel excites the unit,"
            + " vermillion where it inhibits it.",
        "Each image has 28 × 28 pixels; the table gives the least and the greatest weight.",
        new Legend(),
        List.of(new WeightPanel(hiddenWeights, units)),
        new Table(List.of("Hidden unit", "Least weight", "Greatest weight", "Bias"), rows));
  }
}
