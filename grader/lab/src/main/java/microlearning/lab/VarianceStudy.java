package microlearning.lab;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import microlearning.data.DataSet;
import microlearning.figures.Figure;
import microlearning.figures.LabFigures;
import microlearning.figures.Series;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.training.Metrics;
import microlearning.training.Settings;

/**
 * Measures how the variance of a rule's updates grows with the number of weights, and how much
 * signal is left beside it, on one batch.
 *
 * <p>For weight perturbation with small noise the loss changes by gᵀψ, so an entry of the update is
 * −(gᵀψ)ψᵢ/σ², and its variance is |g|² + gᵢ²: the mean over K weights is |g|² (1 + 1/K). Here g is
 * the gradient of the mean loss, of both matrices together. The signal is the part of the mean
 * update along −g, which for weight perturbation has the length |g|. Beside the noise of all
 * weights, the root of K times that mean, it is 1/√(K + 1).
 */
final class VarianceStudy {
  private static final int DRAWS = 200;

  /** Twice the update of backpropagation, divided by the batch, is the gradient's negative. */
  private static final int GRADIENT_OF_UPDATE = 2;

  private final LabSettings settings;
  private final DataSet data;

  VarianceStudy(LabSettings settings, DataSet data) {
    this.settings = settings;
    this.data = data;
  }

  /**
   * A rule's updates on one batch.
   *
   * @param variance mean over all weights
   * @param ratio of the mean update along the negative gradient to the noise of all weights
   */
  private record Measured(double variance, double ratio) {}

  /**
   * Measures, and draws the figure.
   *
   * @param hidden numbers of hidden units, rising
   */
  Figure figure(LabRules known, List<Rule> rules, int... hidden) {
    double[] weights = new double[hidden.length];
    double[] variance = new double[hidden.length];
    double[] ratio = new double[hidden.length];
    Map<Rule, Measured[]> measured = new EnumMap<>(Rule.class);
    rules.forEach(rule -> measured.put(rule, new Measured[hidden.length]));
    for (int i = 0; i < hidden.length; i++) {
      Settings s = settings.hidden(hidden[i]).settings();
      int[] batch = IntStream.range(0, s.batchSize()).toArray();
      Matrix inputs = data.training().inputs(batch);
      Matrix targets = data.training().targets(batch);
      Update down = negativeGradient(s, inputs, targets);
      weights[i] = weights(s.architecture());
      variance[i] = Metrics.dot(down, down) * (1 + 1 / weights[i]);
      ratio[i] = 1 / Math.sqrt(weights[i] + 1);
      for (Rule rule : rules) {
        measured.get(rule)[i] = measure(known, rule, s, inputs, targets, down);
      }
    }
    return LabFigures.variance(
        lines(measured, weights, Measured::variance, variance),
        lines(measured, weights, Measured::ratio, ratio));
  }

  /** The figure's numbers for the console. */
  static List<String> lines(Figure figure) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : figure.table().rows()) {
      String measured = row.get(2).startsWith("Variance") ? "variance" : "ratio";
      lines.add(
          String.format(
              Locale.ROOT,
              "%7s weights  %-20s  %-8s  %s",
              row.get(1),
              row.get(0),
              measured,
              row.get(3)));
    }
    return lines;
  }

  /** A line for each rule, and that of the formula. */
  private static List<Series> lines(
      Map<Rule, Measured[]> measured,
      double[] weights,
      ToDoubleFunction<Measured> value,
      double[] formula) {
    List<Series> lines = new ArrayList<>();
    measured.forEach(
        (rule, of) ->
            lines.add(new Series(rule, 0, weights, Stream.of(of).mapToDouble(value).toArray())));
    lines.add(new Series(Rule.BACKPROPAGATION, 0, weights, formula));
    return lines;
  }

  private static double weights(Architecture a) {
    return (double) a.hidden() * (a.inputs() + 1) + (double) a.outputs() * (a.hidden() + 1);
  }

  private static Update negativeGradient(Settings s, Matrix inputs, Matrix targets) {
    Generator rng = Generator.defaultRng(s.seed());
    Update update = new MLP(rng, s.architecture()).backprop(rng, inputs, targets);
    double scale = (double) GRADIENT_OF_UPDATE / inputs.columns();
    return new Update(update.deltaWh().times(scale), update.deltaWy().times(scale));
  }

  /** With unbiased estimates of the variances. */
  private static Measured measure(
      LabRules known, Rule rule, Settings s, Matrix inputs, Matrix targets, Update down) {
    Generator rng = Generator.defaultRng(s.seed());
    MLP mlp = known.factory(rule).create(rng, s.architecture());
    Matrix hidden = new Matrix(mlp.hiddenWeights().rows(), mlp.hiddenWeights().columns());
    Matrix output = new Matrix(mlp.outputWeights().rows(), mlp.outputWeights().columns());
    double squares = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      Update update = mlp.returnGrad(rule, rng, inputs, targets, 0, s.noise());
      squares += Metrics.dot(update, update);
      hidden.plusEquals(update.deltaWh());
      output.plusEquals(update.deltaWy());
    }
    Update sum = new Update(hidden, output);
    double noise = (squares - Metrics.dot(sum, sum) / DRAWS) / (DRAWS - 1);
    double signal = Metrics.dot(sum, down) / DRAWS / Math.sqrt(Metrics.dot(down, down));
    return new Measured(noise / weights(s.architecture()), signal / Math.sqrt(noise));
  }
}
