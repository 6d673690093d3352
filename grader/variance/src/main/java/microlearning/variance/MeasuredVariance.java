package microlearning.variance;

import java.util.function.Function;
import microlearning.matrix.Matrix;
import microlearning.random.Generator;

/**
 * The variance of updates over many draws, its mean over all weights.
 *
 * @param mean over the weights of the unbiased estimates
 * @param standardError of this mean. The weights' updates of one draw share one change of the loss,
 *     so draws are independent and weights are not: it comes from how the draws differ
 */
public record MeasuredVariance(double mean, double standardError) {

  /**
   * Measures.
   *
   * @param update draws an update, and nothing else
   * @param rng moved on by the draws. They are made twice, for the mean and for the deviations from
   *     it: that saves keeping them
   * @param draws at least 2
   */
  static MeasuredVariance of(Function<Generator, Matrix> update, Generator rng, int draws) {
    Generator again = rng.copy();
    Matrix mean = mean(update, rng, draws);
    double[] squares = new double[draws];
    for (int i = 0; i < draws; i++) {
      squares[i] = LinearNetwork.meanSquare(update.apply(again).minus(mean));
    }
    Matrix perDraw = Matrix.ofColumnMajor(draws, 1, squares);
    double average = perDraw.mean();
    double spread = LinearNetwork.meanSquare(perDraw.map(square -> square - average));
    return new MeasuredVariance(average * draws / (draws - 1), Math.sqrt(spread / (draws - 1)));
  }

  private static Matrix mean(Function<Generator, Matrix> update, Generator rng, int draws) {
    Matrix sum = update.apply(rng);
    for (int i = 1; i < draws; i++) {
      sum.plusEquals(1, update.apply(rng));
    }
    return sum.dividedBy(draws);
  }
}
