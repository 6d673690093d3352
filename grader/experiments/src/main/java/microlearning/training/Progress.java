package microlearning.training;

/** Hears how far a run has come. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress NONE = (done, total) -> {};

  /**
   * One more update was calculated.
   *
   * @param done updates so far, for the signal-to-noise ratio and for training together
   * @param total updates in the whole run
   */
  void step(int done, int total);
}
