package microlearning.training;

import microlearning.network.MLP;
import microlearning.network.Rule;

/**
 * What a run measured.
 *
 * @param rule the rule that was used
 * @param losses squared error of each batch, averaged over its images, before its update
 * @param accuracy percentage of test images classified correctly, after each epoch
 * @param cosineSimilarity between the rule's hidden update and backpropagation's, on the test
 *     images, after each epoch
 * @param snr signal-to-noise ratio of the rule's hidden update, before training
 * @param nextNormal the normal that the generator would draw next: equal only if just as many draws
 *     were made in the run
 * @param snrSeconds time for the signal-to-noise ratio
 * @param trainSeconds time for the epochs
 * @param network the trained network
 */
public record TrainingRun(
    Rule rule,
    double[] losses,
    double[] accuracy,
    double[] cosineSimilarity,
    double snr,
    double nextNormal,
    double snrSeconds,
    double trainSeconds,
    MLP network) {

  /** Accuracy after the last epoch, in percent. */
  public double finalAccuracy() {
    return accuracy[accuracy.length - 1];
  }

  /** Time for the whole run. */
  public double seconds() {
    return snrSeconds + trainSeconds;
  }
}
