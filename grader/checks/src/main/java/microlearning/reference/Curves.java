package microlearning.reference;

import microlearning.training.TrainingRun;

/**
 * What training by a rule measured from the reference seed.
 *
 * @param losses before each update
 * @param accuracy after each epoch, percent
 * @param cosineSimilarity to backpropagation, after each epoch
 * @param snr before training
 */
public record Curves(double[] losses, double[] accuracy, double[] cosineSimilarity, double snr) {
  /** The curves of a run. */
  public static Curves of(TrainingRun run) {
    return new Curves(run.losses(), run.accuracy(), run.cosineSimilarity(), run.snr());
  }
}
