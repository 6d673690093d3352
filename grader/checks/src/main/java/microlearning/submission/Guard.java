package microlearning.submission;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import microlearning.calls.FailureWords;
import microlearning.calls.SubmissionFailure;

/** Calls a submission's code on a thread of its own, within a limit of its {@link OwnTime}. */
public final class Guard {
  private static final Duration TIME_TO_STOP = Duration.ofMillis(500);

  /** How often the time is looked at, in milliseconds. */
  private static final long LOOK = 50;

  private Guard() {}

  /**
   * Calls code. What it prints is shown up to a limit.
   *
   * @param what the code is, for messages: "perturb"
   * @param limit of the thread's own time; then the code is stopped, or, if it cannot be, left
   *     behind
   * @throws SubmissionFailure if it throws anything, or hits the limit
   * @throws GraderFault if it throws that
   */
  public static <T> T call(String what, Duration limit, Callable<T> code) throws SubmissionFailure {
    CappedOutput.install();
    FutureTask<T> task = new FutureTask<>(() -> call(what, code));
    SubmissionThreads threads = new SubmissionThreads(what);
    Thread thread = new Thread(threads, task, "submission");
    thread.setDaemon(true);
    thread.start();
    try {
      if (hasEnded(task, limit, thread)) {
        return task.get();
      }
      String place = FailureWords.place(thread.getStackTrace());
      stop(threads, thread);
      String remark = thread.isAlive() ? " and could not be stopped" : "";
      throw SubmissionFailure.ofTime(
          what, limit.toSeconds() + " s" + remark + (place.isEmpty() ? "" : "," + place));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SubmissionFailure failure) {
        throw failure;
      }
      if (e.getCause() instanceof GraderFault fault) {
        throw fault;
      }
      throw new IllegalStateException("The grader failed to call " + what + ".", e.getCause());
    } catch (InterruptedException e) {
      stop(threads, thread);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The grader was interrupted.", e);
    }
  }

  /** Waits until a task has ended, or its thread has reached the limit. */
  private static boolean hasEnded(FutureTask<?> task, Duration limit, Thread thread)
      throws ExecutionException, InterruptedException {
    OwnTime time = null;
    while (true) {
      try {
        task.get(Math.min(LOOK, limit.toMillis()), TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException e) {
        time = time == null ? new OwnTime(thread) : time;
        if (time.hasReached(limit)) {
          return false;
        }
      }
    }
  }

  private static void stop(SubmissionThreads threads, Thread thread) {
    Safeguards.stop(threads, thread);
    try {
      thread.join(TIME_TO_STOP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      thread.setPriority(Thread.MIN_PRIORITY);
    }
  }

  /**
   * Calls code that has its time limit elsewhere. A failure is worded on the thread of the code: an
   * exception's message is code of the submission, too.
   *
   * @param what the code is, for messages
   * @throws SubmissionFailure if it throws anything
   * @throws GraderFault if it throws that
   */
  public static <T> T call(String what, Callable<T> code) throws SubmissionFailure {
    try {
      return code.call();
    } catch (SubmissionFailure | GraderFault e) {
      throw e;
    } catch (Throwable e) {
      throw FailureWords.of(what, e);
    }
  }
}
