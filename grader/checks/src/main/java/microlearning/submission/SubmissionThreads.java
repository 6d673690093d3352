package microlearning.submission;

import org.jspecify.annotations.Nullable;

/** The thread that a submission is called on, and all that it starts. */
final class SubmissionThreads extends ThreadGroup {
  /** What one call may print, in characters: some hundred lines. */
  static final int PRINT_LIMIT = 16 * 1024;

  private final String what;
  private volatile boolean stopped;
  private int printed;

  /**
   * Makes an empty group.
   *
   * @param what is called, for messages
   */
  SubmissionThreads(String what) {
    super("submission");
    this.what = what;
  }

  /** The group of the current thread, or null if it is no submission's. */
  static @Nullable SubmissionThreads current() {
    for (ThreadGroup group = Thread.currentThread().getThreadGroup();
        group != null;
        group = group.getParent()) {
      if (group instanceof SubmissionThreads threads) {
        return threads;
      }
    }
    return null;
  }

  /** Has all threads stop: at their next loop or call, or where they wait. */
  void stop(Thread main) {
    stopped = true;
    main.interrupt();
    interrupt();
  }

  /** A thread that was stopped is no news. */
  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (!(thrown instanceof Safeguards.Stopped)) {
      super.uncaughtException(thread, thrown);
    }
  }

  boolean isStopped() {
    return stopped;
  }

  /** What is to be kept of a text that is printed: all of it, its beginning, or nothing. */
  synchronized String cap(String text) {
    int before = printed;
    printed = (int) Math.min((long) printed + text.length(), PRINT_LIMIT + 1L);
    if (printed <= PRINT_LIMIT) {
      return text;
    }
    return before > PRINT_LIMIT
        ? ""
        : text.substring(0, PRINT_LIMIT - before)
            + System.lineSeparator()
            + "... and more that "
            + what
            + " prints, which is left out."
            + System.lineSeparator();
  }
}
