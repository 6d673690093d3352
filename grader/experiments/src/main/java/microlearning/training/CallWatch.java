package microlearning.training;

/** Sees some of the calls of a rule that an experiment makes. */
public interface CallWatch {
  /** Sees none. */
  CallWatch NONE =
      new CallWatch() {
        @Override
        public boolean watches(int number) {
          return false;
        }

        @Override
        public void saw(int number, RuleCall call) {
          throw new IllegalStateException("Call " + number + " was not to be watched.");
        }
      };

  /**
   * Whether it wants to see a call.
   *
   * @param number of the call, counted from 0 through the whole experiment
   */
  boolean watches(int number);

  /** Sees a call after it was made. */
  void saw(int number, RuleCall call);
}
