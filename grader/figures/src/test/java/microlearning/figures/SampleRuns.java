package microlearning.figures;

import microlearning.reference.Curves;
import microlearning.reference.ReferenceData;

/** Runs to be drawn. */
public final class SampleRuns {
  private SampleRuns() {}

  /** The reference data of this build. */
  public static ReferenceData reference() {
    return ReferenceData.stored();
  }

  /** The reference on digits. */
  public static Run referenceRun() {
    return Run.reference(reference(), "digits");
  }

  /** Curves that rise from a first loss, with accuracies and cosines that are given. */
  public static Curves curves(int updates, double firstLoss, double... perEpoch) {
    double[] losses = new double[updates];
    for (int i = 0; i < updates; i++) {
      losses[i] = firstLoss + i;
    }
    return new Curves(losses, perEpoch, perEpoch, 0.02);
  }
}
