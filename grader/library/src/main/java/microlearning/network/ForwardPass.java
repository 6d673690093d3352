package microlearning.network;

import microlearning.matrix.Matrix;
import microlearning.matrix.MatrixVersion;
import org.jspecify.annotations.Nullable;

/**
 * A forward pass without noise, kept with what it was made of: the loss is reported before each
 * update, and the update's method then begins with the same images and weights.
 */
final class ForwardPass {
  private final MatrixVersion inputs;
  private final MatrixVersion hiddenWeights;
  private final MatrixVersion outputWeights;
  private final MatrixVersion hidden;
  private final Activity activity;
  private boolean handedOut;

  /** Keeps a pass that nobody else has seen. */
  ForwardPass(Matrix inputs, Matrix hiddenWeights, Matrix outputWeights, Activity activity) {
    this.inputs = MatrixVersion.of(inputs);
    this.hiddenWeights = MatrixVersion.of(hiddenWeights);
    this.outputWeights = MatrixVersion.of(outputWeights);
    this.activity = activity;
    hidden = MatrixVersion.of(activity.hidden());
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
}
