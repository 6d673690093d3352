package microlearning.variance;

import microlearning.matrix.Matrix;
import microlearning.random.Generator;

/**
 * A linear network with M outputs and N inputs, an input, and the target zero:
 *
 * <pre>r = W·x,   L = ½ |r|²,   dL/dr = r,   dL/dW = r·xᵀ</pre>
 *
 * @param weights W, M × N
 * @param input x, N × 1
 */
public record LinearNetwork(Matrix weights, Matrix input) {

  /**
   * Draws a network whose gradients are of the same size at any M and N: normal weights and inputs,
   * scaled such that the mean square of x is 1, and that of r is 1. So are, then, those of dL/dr
   * and dL/dW, and of the network's size nothing is left but the number of its terms.
   *
   * @param rng draws the weights first, then the input
   */
  public static LinearNetwork draw(Generator rng, int outputs, int inputs) {
    Matrix weights = rng.normal(1, outputs, inputs);
    Matrix input = rng.normal(1, inputs, 1);
    Matrix unit = input.dividedBy(Math.sqrt(meanSquare(input)));
    double size = Math.sqrt(meanSquare(weights.dot(unit)));
    return new LinearNetwork(weights.dividedBy(size), unit);
  }

  /** The outputs r, M × 1. */
  public Matrix output() {
    return weights.dot(input);
  }

  /** The gradient of the loss with respect to the outputs, M × 1. */
  public Matrix outputGradient() {
    return output();
  }

  /** The gradient of the loss with respect to the weights, M × N. */
  public Matrix weightGradient() {
    return output().dot(input.transpose());
  }

  /** The loss of some outputs, M × 1. */
  static double loss(Matrix output) {
    return output.rows() * meanSquare(output) / 2;
  }

  /** The mean over all entries of their squares. */
  static double meanSquare(Matrix matrix) {
    return matrix.times(matrix).mean();
  }
}
