package microlearning.submission;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import microlearning.exercise.BlankException;
import microlearning.submission.SubmissionFailure.Kind;

/** Calls a submission's code on a thread of its own, within a time limit. */
public final class Guard {
  /** Prefix of the threads' names. */
  static final String THREAD_NAME = "submission";

  /** Characters of an exception's message that are shown. */
  private static final int LONGEST = 200;

  private static final Duration TIME_TO_STOP = Duration.ofMillis(500);

  private Guard() {}

  /**
   * Calls code.
   *
   * @param what the code is, for messages: "perturb"
   * @param limit time after which the code is stopped, or, if it cannot be, left behind
   * @throws SubmissionFailure if it throws anything, or hits the limit
   */
  public static <T> T call(String what, Duration limit, Callable<T> code) throws SubmissionFailure {
    LimitedOutput.renew();
    FutureTask<T> task = new FutureTask<>(() -> describingFailures(what, code));
    Thread thread = new Thread(task, THREAD_NAME);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      stop(thread);
      throw new SubmissionFailure(
          Kind.TIME,
          what
              + " was still running after its time limit of "
              + limit.toSeconds()
              + " s"
              + (thread.isAlive() ? " and could not be stopped" : "")
              + ". Does a loop not end?");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SubmissionFailure failure) {
        throw failure;
      }
      throw new SubmissionFailure(
          Kind.EXCEPTION, what + " threw an exception whose message cannot be read.");
    } catch (InterruptedException e) {
      stop(thread);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The grader was interrupted.", e);
    }
  }

  private static void stop(Thread thread) {
    Safeguards.stop(thread);
    thread.interrupt();
    try {
      thread.join(TIME_TO_STOP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      thread.setPriority(Thread.MIN_PRIORITY);
    }
  }

  /** Words a failure on the submission's own thread: an exception's message is its code too. */
  private static <T> T describingFailures(String what, Callable<T> code) throws SubmissionFailure {
    try {
      return code.call();
    } catch (SubmissionFailure e) {
      throw e;
    } catch (BlankException e) {
      Kind kind = e.isFirst() ? Kind.NOT_STARTED : Kind.HALF_FILLED;
      throw new SubmissionFailure(kind, e.getMessage());
    } catch (Safeguards.ExitAttempt e) {
      throw new SubmissionFailure(
          Kind.EXIT, what + " tried to end the program (System.exit)" + place(e) + ".");
    } catch (StackOverflowError e) {
      throw new SubmissionFailure(
          Kind.RECURSION, what + " called itself too often: the stack is full" + place(e) + ".");
    } catch (OutOfMemoryError e) {
      throw new SubmissionFailure(Kind.MEMORY, what + " used up the memory" + place(e) + ".");
    } catch (Throwable e) {
      throw new SubmissionFailure(
          Kind.EXCEPTION,
          what + " threw " + e.getClass().getSimpleName() + message(e) + place(e) + ".");
    }
  }

  private static String message(Throwable thrown) {
    String message = thrown.getMessage();
    if (message == null || message.isBlank()) {
      return "";
    }
    String line = message.strip().lines().findFirst().orElse("");
    return " (" + (line.length() > LONGEST ? line.substring(0, LONGEST) + " ..." : line) + ")";
  }

  /** The topmost line of the submission's own source in a stack trace. */
  private static String place(Throwable thrown) {
    for (StackTraceElement element : thrown.getStackTrace()) {
      if (element.getLineNumber() > 0 && isOfSubmission(element.getClassName())) {
        return " at " + element.getFileName() + ":" + element.getLineNumber();
      }
    }
    return "";
  }

  private static boolean isOfSubmission(String className) {
    return !className.startsWith("java.")
        && !className.startsWith("jdk.")
        && !className.startsWith("microlearning.matrix.")
        && !className.startsWith("microlearning.random.")
        && !className.startsWith("microlearning.network.")
        && !className.startsWith("microlearning.submission.")
        && !className.startsWith("microlearning.reference.")
        && !className.startsWith("microlearning.training.")
        && !className.startsWith("microlearning.checks.");
  }
}
