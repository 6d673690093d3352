package microlearning.checks;

import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.training.RuleCall;

/**
 * How much given noise Ψ changes the loss of a call, measured by the grader. With δL the difference
 * that a rule takes, the update must be δL·Ψ/σ².
 */
final class LossDifference {
  /** The differences that are right: each has the slope of the loss along Ψ, but for curvature. */
  enum Kind {
    /** L(W) − L(W + Ψ). */
    FORWARD,
    /** L(W − Ψ) − L(W). */
    MIRRORED,
    /** (L(W − Ψ) − L(W + Ψ))/2. */
    CENTRAL
  }

  /**
   * Relative to the squares that a loss is made of, (|t| + |y|)². A sum of 785 products is rounded
   * by up to 785·2^-53 = 9e-14 of their sizes, there are two layers of them, and two losses; this
   * is fifty times as much, and a thousandth of what numbers in {@code float} are rounded by.
   */
  static final double ROUNDING = 1e-11;

  private final RuleCall call;
  private final MLP network;
  private final Matrix hiddenNoise;
  private final Matrix outputNoise;
  private final Matrix[] losses = new Matrix[3];
  private double squares;

  /**
   * Prepares to measure.
   *
   * @param hiddenNormals Ψ/σ of the hidden weights
   * @param outputNormals Ψ/σ of the output weights
   * @param sd the noise's standard deviation σ
   */
  LossDifference(RuleCall call, Matrix hiddenNormals, Matrix outputNormals, double sd) {
    this.call = call;
    hiddenNoise = hiddenNormals.times(sd);
    outputNoise = outputNormals.times(sd);
    // Only its activation is used: the weights are handed in.
    network = new MLP(Generator.defaultRng(0), new Architecture(1, 1, 1, 0, call.activation()));
  }

  /** The difference. */
  double of(Kind kind) {
    return switch (kind) {
      case FORWARD -> loss(0) - loss(1);
      case MIRRORED -> loss(-1) - loss(0);
      case CENTRAL -> (loss(-1) - loss(1)) / 2;
    };
  }

  /** What rounding may have made of the differences that were asked for. */
  double tolerance() {
    return ROUNDING * squares;
  }

  /** The mean loss with the noise added so many times: -1, 0 or 1. */
  double loss(int times) {
    return imageLosses(times).mean();
  }

  /** The loss of each image, 1 × n, with the noise added so many times: -1, 0 or 1. */
  Matrix imageLosses(int times) {
    if (losses[1 + times] == null) {
      Matrix hidden = call.hiddenWeights();
      Matrix output = call.outputWeights();
      if (times != 0) {
        hidden = hidden.plus(hiddenNoise.times(times));
        output = output.plus(outputNoise.times(times));
      }
      Matrix outputs = network.inference(call.rng(), call.inputs(), hidden, output, 0).output();
      losses[1 + times] = network.mseLossBatch(call.targets(), outputs);
      Matrix sizes = outputs.map(y -> -Math.abs(y));
      squares = Math.max(squares, network.mseLossBatch(call.targets(), sizes).mean());
    }
    return losses[1 + times];
  }

  /** The slope of the loss along the noise, by backpropagation, with the sign of a difference. */
  double slope() {
    MLP weights =
        new MLP(
            Generator.defaultRng(0),
            new Architecture(
                call.hiddenWeights().columns() - 1,
                call.hiddenWeights().rows(),
                call.outputWeights().rows(),
                0,
                call.activation()));
    weights.setWeights(call.hiddenWeights(), call.outputWeights(), weights.feedbackWeights());
    Update backprop = weights.backprop(call.rng(), call.inputs(), call.targets());
    double sum =
        product(backprop.deltaWh(), hiddenNoise) + product(backprop.deltaWy(), outputNoise);
    return 2 * sum / call.inputs().columns();
  }

  private static double product(Matrix a, Matrix b) {
    double sum = 0;
    for (int i = 0; i < a.values().length; i++) {
      sum += a.values()[i] * b.values()[i];
    }
    return sum;
  }
}
