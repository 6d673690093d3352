package microlearning.variance;

import microlearning.matrix.Matrix;

/**
 * The variance of single updates as the tutorial's Section 3 derives it, for noise so small that
 * the loss changes in proportion to it:
 *
 * <pre>
 * weight perturbation:  Var ΔW(i,j) = η² g(i,j)²   + η² Σ g²          g = dL/dW
 * node perturbation:    Var ΔW(i,j) = η² g(i)² x(j)² + η² Σ g² x(j)²  g = dL/dr
 * </pre>
 *
 * <p>The first term is the weight's own: the square of the update's mean. The second is the noise
 * of all, M·N weights in one case and M outputs in the other, and with gradients of the same size
 * it is O(M·N) and O(M).
 *
 * @param own the first term of each weight, M × N
 * @param all the second term of each weight, M × N
 */
public record DerivedVariance(Matrix own, Matrix all) {

  /** Derives the variance of a rule's updates on a network. */
  public static DerivedVariance of(
      Perturbation perturbation, LinearNetwork network, double learningRate) {
    double etaSquared = learningRate * learningRate;
    return switch (perturbation) {
      case WEIGHTS -> ofWeights(network.weightGradient(), etaSquared);
      case NODES -> ofNodes(network.outputGradient(), network.input(), etaSquared);
    };
  }

  private static DerivedVariance ofWeights(Matrix gradient, double etaSquared) {
    double sum = sumOfSquares(gradient);
    return new DerivedVariance(
        gradient.map(g -> etaSquared * g * g), gradient.map(g -> etaSquared * sum));
  }

  private static DerivedVariance ofNodes(Matrix gradient, Matrix input, double etaSquared) {
    double sum = sumOfSquares(gradient);
    Matrix inputSquares = input.times(input).transpose();
    return new DerivedVariance(
        gradient.map(g -> etaSquared * g * g).dot(inputSquares),
        gradient.map(g -> etaSquared * sum).dot(inputSquares));
  }

  private static double sumOfSquares(Matrix matrix) {
    return matrix.rows() * matrix.columns() * LinearNetwork.meanSquare(matrix);
  }

  /** The variance of each weight's update, M × N. */
  public Matrix total() {
    return own.plus(all);
  }
}
