package microlearning.network;

import microlearning.matrix.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A forward pass without noise, kept with what it was made of: the loss is reported before each
 * update, and the update's method then begins with the same images and weights.
 */
final class ForwardPass {
  private final Stamp inputs;
  private final Stamp hiddenWeights;
  private final Stamp outputWeights;
  private final Stamp hidden;
  private final Activity activity;
  private boolean handedOut;

  /** Keeps a pass that nobody else has seen. */
  ForwardPass(Matrix inputs, Matrix hiddenWeights, Matrix outputWeights, Activity activity) {
    this.inputs = new Stamp(inputs);
    this.hiddenWeights = new Stamp(hiddenWeights);
    this.outputWeights = new Stamp(outputWeights);
    this.activity = activity;
    hidden = new Stamp(activity.hidden());
  }

  /**
   * The activities, if the pass would give the same again. They are handed out once only, as who
   * gets them may change them.
   *
   * @return null if it would not, or they have been handed out
   */
  @Nullable Activity activity(Matrix inputs, Matrix hiddenWeights, Matrix outputWeights) {
    if (handedOut
        || hidden(inputs, hiddenWeights) == null
        || !this.outputWeights.isOf(outputWeights)) {
      return null;
    }
    handedOut = true;
    return activity;
  }

  /**
   * The activities of the hidden units, to be read only.
   *
   * @return null if the pass would not give the same again
   */
  @Nullable Matrix hidden(Matrix inputs, Matrix hiddenWeights) {
    boolean same =
        this.inputs.isOf(inputs)
            && this.hiddenWeights.isOf(hiddenWeights)
            && hidden.isOf(activity.hidden());
    return same ? activity.hidden() : null;
  }

  /** A matrix as it was when it was stamped. */
  private record Stamp(Matrix matrix, long version) {
    Stamp(Matrix matrix) {
      this(matrix, matrix.version());
    }

    boolean isOf(Matrix other) {
      return matrix == other && version != Matrix.UNKNOWN && other.version() == version;
    }
  }
}
