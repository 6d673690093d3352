package microlearning.checks;

import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.Part;
import microlearning.reference.SmallNetwork;
import microlearning.training.NetworkFactory;

/**
 * Many updates of one layer on one small network, drawn with one size of noise, in comparison with
 * theory. With g the gradient of the loss (averaged over the batch), K weights in the layer, and
 * small normal noise, of updates Δ
 *
 * <pre>
 * mean(Δ) = −g
 * var(Δ_ij) = g_ij² + Σ g_kl²            over all weights of both layers
 * mean(K · Σ Δ_ij⁴ / (Σ Δ_ij²)²) = 3K/(K + 2)
 * </pre>
 *
 * The first two are the tutorial's, Section 3. The third holds since an update is the noise times
 * one number, which cancels, and K normals point in every direction alike; noise of another
 * distribution has another value. The gradient is taken from backpropagation, whose update is −n/2
 * times it for a batch of n.
 */
final class PerturbationSample {
  /** Enough that in one network a mean of the wrong sign is some ten standard errors off. */
  static final int UPDATES = 4000;

  private final SmallNetwork network;
  private final double noise;
  private final Part part;
  private final Matrix gradient;
  private final double squareOfWhole;
  private final double squareOfPart;
  private final Matrix mean;
  private final Matrix meanSquare;
  private double meanShape;
  private double meanShapeSquare;

  private PerturbationSample(SmallNetwork network, double noise, Part part) {
    this.network = network;
    this.noise = noise;
    this.part = part;
    SmallNetwork.Trial trial = network.setUp(MLP::new);
    Update backprop = trial.call(Rule.BACKPROPAGATION);
    double scale = -2.0 / network.images();
    gradient = pick(backprop).times(scale);
    squareOfPart = sum(gradient.times(gradient));
    squareOfWhole =
        scale * scale * (sum(square(backprop.deltaWh())) + sum(square(backprop.deltaWy())));
    mean = new Matrix(gradient.rows(), gradient.columns());
    meanSquare = new Matrix(gradient.rows(), gradient.columns());
  }

  /** The updates of both layers, hidden first. */
  static PerturbationSample[] draw(
      SmallNetwork network, double noise, Generator rng, NetworkFactory factory) {
    PerturbationSample hidden = new PerturbationSample(network, noise, Part.HIDDEN);
    PerturbationSample output = new PerturbationSample(network, noise, Part.OUTPUT);
    SmallNetwork.Trial trial = network.setUp(factory);
    for (int i = 0; i < UPDATES; i++) {
      Update update =
          trial
              .mlp()
              .returnGrad(Rule.WEIGHT_PERTURBATION, rng, trial.inputs(), trial.targets(), 0, noise);
      hidden.add(update.deltaWh());
      output.add(update.deltaWy());
    }
    return new PerturbationSample[] {hidden, output};
  }

  private void add(Matrix update) {
    double squares = 0;
    double fourths = 0;
    for (int i = 0; i < mean.values().length; i++) {
      double value = update.values()[i];
      mean.values()[i] += value / UPDATES;
      meanSquare.values()[i] += value * value / UPDATES;
      squares += value * value;
      fourths += value * value * value * value;
    }
    double shape = mean.values().length * fourths / (squares * squares);
    meanShape += shape / UPDATES;
    meanShapeSquare += shape * shape / UPDATES;
  }

  SmallNetwork network() {
    return network;
  }

  double noise() {
    return noise;
  }

  Matrix mean() {
    return mean;
  }

  /** What the mean must be. */
  Matrix expectedMean() {
    return gradient.times(-1);
  }

  /** How far an entry of the mean is off, in standard errors: its own or the expected ones. */
  double distance(int row, int column) {
    double error = Math.abs(mean.get(row, column) + gradient.get(row, column));
    return error / standardError(row, column);
  }

  double standardError(int row, int column) {
    double variance = Math.max(variance(row, column), expectedVariance(row, column));
    return Math.sqrt(variance / UPDATES);
  }

  private double variance(int row, int column) {
    double value = mean.get(row, column);
    return meanSquare.get(row, column) - value * value;
  }

  private double expectedVariance(int row, int column) {
    return gradient.get(row, column) * gradient.get(row, column) + squareOfWhole;
  }

  /** The variance as a multiple of the expected one, over the whole layer. */
  double varianceRatio() {
    double expected = squareOfPart + gradient.values().length * squareOfWhole;
    return (sum(meanSquare) - sum(square(mean))) / expected;
  }

  /** The mean update as a multiple of the negative gradient: the factor that fits best. */
  double factor() {
    return -sum(mean.times(gradient)) / squareOfPart;
  }

  /** The variance of {@link #factor} if the updates are right. */
  double factorVariance() {
    return (squareOfWhole / squareOfPart + 1) / UPDATES;
  }

  /** The share of the mean that a multiple of the gradient leaves, beyond what is by chance. */
  double residue() {
    double left = sum(square(mean.plus(gradient.times(factor()))));
    double byChance = (sum(meanSquare) - sum(square(mean))) / UPDATES;
    return Math.max(0, left - byChance) / sum(square(mean));
  }

  /** How far the third mean above is off. */
  double shapeError() {
    double entries = gradient.values().length;
    return meanShape - 3 * entries / (entries + 2);
  }

  /** The variance of {@link #shapeError}. */
  double shapeErrorVariance() {
    return (meanShapeSquare - meanShape * meanShape) / UPDATES;
  }

  private Matrix pick(Update update) {
    return part == Part.HIDDEN ? update.deltaWh() : update.deltaWy();
  }

  private static Matrix square(Matrix matrix) {
    return matrix.times(matrix);
  }

  private static double sum(Matrix matrix) {
    double sum = 0;
    for (double value : matrix.values()) {
      sum += value;
    }
    return sum;
  }
}
