package microlearning.sandbox;

import java.time.Duration;

/**
 * What a submission may take.
 *
 * @param small time for all calls of a check on small networks
 * @param call time for one call, also in training
 * @param all time for all calls together
 * @param heap of a worker in megabytes
 */
public record Limits(Duration small, Duration call, Duration all, int heap) {
  /** Time for the compiler: a second or so on an idle machine. */
  public static final Duration COMPILER = Duration.ofSeconds(60);

  /** What is kept of all that a submission prints, in bytes. */
  public static final int OUTPUT = 64 * 1024;

  /**
   * The limits of a grading. A call takes some milliseconds in the reference, and may take some
   * seconds if it is written in plain loops.
   *
   * @param training time for one training
   */
  public static Limits of(Duration training) {
    return new Limits(
        Duration.ofSeconds(20), Duration.ofSeconds(60), training.multipliedBy(4), 512);
  }
}
