package microlearning.data;

import ai.djl.util.Progress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for a download as long as it moves, and gives it up after a silence.
 *
 * <p>Name look-ups and stalled answers cannot be interrupted in Java, so the download runs on a
 * daemon thread of its own. One that was given up ends with its next sign of life.
 */
final class DownloadTimeout {

  /** A download that reports its progress. */
  interface Download {
    void run(Progress progress) throws IOException;
  }

  private final Duration longestSilence;
  private final Progress shown;
  private volatile long lastSign = System.nanoTime();
  private volatile boolean givenUp;

  /**
   * @param longestSilence how long nothing may happen
   * @param shown where progress is passed on to, or null
   */
  DownloadTimeout(Duration longestSilence, Progress shown) {
    this.longestSilence = longestSilence;
    this.shown = shown;
  }

  /**
   * Runs the download to its end.
   *
   * @throws IOException the download's own, or {@link SocketTimeoutException} after a silence
   */
  void await(Download download) throws IOException {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              download.run(new SignsOfLife());
              return null;
            });
    Thread thread = new Thread(task, "mnist-download");
    thread.setDaemon(true);
    lastSign = System.nanoTime();
    thread.start();
    try {
      while (!isDone(task)) {
        if (silence() >= longestSilence.toNanos()) {
          throw new SocketTimeoutException(
              "no answer for " + longestSilence.toSeconds() + " seconds");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw asIoException(e.getCause());
    } finally {
      givenUp = true;
    }
  }

  private boolean isDone(FutureTask<Void> task) throws InterruptedException, ExecutionException {
    try {
      task.get(Math.max(1, longestSilence.toNanos() - silence()), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private long silence() {
    return System.nanoTime() - lastSign;
  }

  private static IOException asIoException(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    return (IOException) failure;
  }

  /** Passes progress on; DJL reports each file's end as an increment of -1, which is left out. */
  private final class SignsOfLife implements Progress {

    @Override
    public void reset(String message, long max, String trailingMessage) {
      if (moving()) {
        shown.reset(message, max, trailingMessage);
      }
    }

    @Override
    public void start(long initialProgress) {
      if (moving()) {
        shown.start(initialProgress);
      }
    }

    @Override
    public void end() {
      if (shown != null && !givenUp) {
        shown.end();
      }
    }

    @Override
    public void increment(long increment) {
      if (moving() && increment > 0) {
        shown.increment(increment);
      }
    }

    @Override
    public void update(long progress, String message) {
      if (moving()) {
        shown.update(progress, message);
      }
    }

    /** Notes the sign of life; true if it is to be shown. */
    private boolean moving() {
      if (givenUp) {
        throw new CancellationException("given up");
      }
      lastSign = System.nanoTime();
      return shown != null;
    }
  }
}
