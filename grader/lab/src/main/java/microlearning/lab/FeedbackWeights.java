package microlearning.lab;

import microlearning.matrix.Matrix;
import microlearning.network.MLP;

/**
 * The feedback weights B that a training begins with.
 *
 * @param source what they are made of
 * @param factor of all of them, finite
 */
public record FeedbackWeights(Source source, double factor) {
  /** As they are drawn, which is how the reference begins. */
  public static final FeedbackWeights REFERENCE = new FeedbackWeights(Source.DRAWN, 1);

  /** What feedback weights can be made of. */
  public enum Source {
    /** As they are drawn. */
    DRAWN("feedbackWeights"),
    /** The transposed initial output weights, without the biases. */
    OUTPUT_WEIGHTS("feedbackFromOutputWeights"),
    /** As large as they are drawn, with the signs of the initial output weights. */
    OUTPUT_SIGNS("feedbackWithOutputSigns");

    private final String method;

    Source(String method) {
      this.method = method;
    }

    /** The method of {@link LabSettings} that chooses it. */
    String method() {
      return method;
    }
  }

  /** Checks the factor. */
  public FeedbackWeights {
    if (!Double.isFinite(factor)) {
      throw new IllegalArgumentException("The factor of B must be finite, not " + factor + ".");
    }
  }

  /**
   * The feedback weights of a network whose weights were drawn.
   *
   * @return N × outputs, a new matrix
   */
  Matrix of(MLP network) {
    Matrix drawn = network.feedbackWeights();
    Matrix output = network.outputWeights().withoutLastColumn().transpose();
    return switch (source) {
      case DRAWN -> drawn.times(factor);
      case OUTPUT_WEIGHTS -> output.times(factor);
      case OUTPUT_SIGNS ->
          drawn.map(StrictMath::abs).times(output.map(StrictMath::signum)).times(factor);
    };
  }
}
