package microlearning.grade;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Looks for the images on a thread of its own: a network may be slow to answer. */
final class ImageSearch {
  private final FutureTask<GradingData> task;
  private final Thread thread;

  /** Begins to look. */
  ImageSearch(Supplier<GradingData> source) {
    task = new FutureTask<>(source::get);
    thread = new Thread(task, "images");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * What was found, if it was found in time.
   *
   * @throws IllegalStateException if looking for it failed
   */
  Optional<GradingData> within(Duration patience) {
    try {
      return Optional.of(task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The images cannot be loaded: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The grader was interrupted.", e);
    }
  }

  /** Ends a download that nobody waits for any more. */
  void giveUp() {
    thread.interrupt();
  }
}
