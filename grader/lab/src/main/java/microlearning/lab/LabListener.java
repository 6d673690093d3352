package microlearning.lab;

import java.math.BigInteger;
import microlearning.network.Rule;

/** Follows the trainings of a run; several threads may call it at a time. */
public interface LabListener {
  /** Follows nothing, and lets all trainings run to their end. */
  LabListener NONE = new LabListener() {};

  /**
   * The loss before an update.
   *
   * @param update from 1
   * @param updates in the whole training
   */
  default void loss(Rule rule, BigInteger seed, int update, int updates, double loss) {}

  /**
   * What was measured after an epoch.
   *
   * @param epoch from 1
   * @param accuracy percent of the test images
   * @param cosine similarity between the rule's hidden update and backpropagation's, −1 to 1
   */
  default void epoch(Rule rule, BigInteger seed, int epoch, double accuracy, double cosine) {}

  /** A training has ended: at its end, because it was stopped, or because the rule failed. */
  default void ended(LabTraining training) {}

  /** Whether trainings are to stop with what there is. */
  default boolean stopped() {
    return false;
  }
}
