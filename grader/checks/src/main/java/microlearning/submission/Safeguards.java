package microlearning.submission;

import microlearning.calls.ExitAttempt;

/** What the code of submissions calls in place of, or besides, what was written there. */
public final class Safeguards {
  /** Thrown in the code of a submission that hit its time limit. */
  static final class Stopped extends Error {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super(null, null, false, false);
    }
  }

  private static volatile boolean anyStopped;

  private Safeguards() {}

  /** Stands at the start of each method and at the end of each loop: leaves it if it is to stop. */
  public static void checkpoint() {
    if (anyStopped) {
      SubmissionThreads threads = SubmissionThreads.current();
      if (threads != null && threads.isStopped()) {
        throw new Stopped();
      }
    }
  }

  /** Stands for {@link System#exit}. */
  public static void exit(int status) {
    throw new ExitAttempt();
  }

  /** Stands for {@link Runtime#exit} and {@link Runtime#halt}. */
  public static void exit(Runtime runtime, int status) {
    throw new ExitAttempt();
  }

  static void stop(SubmissionThreads threads, Thread main) {
    anyStopped = true;
    threads.stop(main);
  }
}
