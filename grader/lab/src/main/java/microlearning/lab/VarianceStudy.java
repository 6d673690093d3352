package microlearning.lab;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import microlearning.training.Settings;

/**
 * Measures how the variance of a rule's updates grows with the number of weights, on one batch.
 *
 * <p>For weight perturbation with small noise the loss changes by gᵀψ, so an entry of the update is
 * −(gᵀψ)ψᵢ/σ², and its variance is |g|² + gᵢ²: the mean over K weights is |g|² (1 + 1/K). Here g is
 * the gradient of the mean loss, of both matrices together.
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
   * Measures, and draws the figure.
   *
   * @param hidden numbers of hidden units, rising
   */
  Figure figure(LabRules known, List<Rule> rules, int... hidden) {
    double[] weights = new double[hidden.length];
    double[] formula = new double[hidden.length];
    Map<Rule, double[]> measured = new EnumMap<>(Rule.class);
    rules.forEach(rule -> measured.put(rule, new double[hidden.length]));
    for (int i = 0; i < hidden.length; i++) {
      Settings s = settings.hidden(hidden[i]).settings();
      int[] batch = batch(s);
      Matrix inputs = data.training().inputs(batch);
      Matrix targets = data.training().targets(batch);
      weights[i] = weights(s.architecture());
      formula[i] = formula(s, inputs, targets, weights[i]);
      for (Rule rule : rules) {
        measured.get(rule)[i] = measure(known, rule, s, inputs, targets);
      }
    }
    List<Series> lines = new ArrayList<>();
    measured.forEach((rule, y) -> lines.add(new Series(rule, 0, weights, y)));
    return LabFigures.variance(lines, new Series(Rule.BACKPROPAGATION, 0, weights, formula));
  }

  private static int[] batch(Settings s) {
    int[] batch = new int[s.batchSize()];
    for (int i = 0; i < batch.length; i++) {
      batch[i] = i;
    }
    return batch;
  }

  private static double weights(Architecture a) {
    return (double) a.hidden() * (a.inputs() + 1) + (double) a.outputs() * (a.hidden() + 1);
  }

  private static double formula(Settings s, Matrix inputs, Matrix targets, double weights) {
    Generator rng = Generator.defaultRng(s.seed());
    Update update = new MLP(rng, s.architecture()).backprop(rng, inputs, targets);
    double scale = (double) GRADIENT_OF_UPDATE / inputs.columns();
    double squares = squares(update.deltaWh()) + squares(update.deltaWy());
    return squares * scale * scale * (1 + 1 / weights);
  }

  private static double squares(Matrix matrix) {
    double sum = 0;
    for (double value : matrix.values()) {
      sum += value * value;
    }
    return sum;
  }

  /** The mean over all weights of the unbiased estimates of their variance. */
  private static double measure(
      LabRules known, Rule rule, Settings s, Matrix inputs, Matrix targets) {
    Generator rng = Generator.defaultRng(s.seed());
    MLP mlp = known.factory(rule).create(rng, s.architecture());
    Matrix hidden = new Matrix(mlp.hiddenWeights().rows(), mlp.hiddenWeights().columns());
    Matrix output = new Matrix(mlp.outputWeights().rows(), mlp.outputWeights().columns());
    double squares = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      Update update = mlp.returnGrad(rule, rng, inputs, targets, 0, s.noise());
      squares += squares(update.deltaWh()) + squares(update.deltaWy());
      hidden.plusEquals(update.deltaWh());
      output.plusEquals(update.deltaWy());
    }
    double ofMean = (squares(hidden) + squares(output)) / DRAWS;
    return (squares - ofMean) / (DRAWS - 1) / weights(s.architecture());
  }
}
