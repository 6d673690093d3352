package microlearning.sandbox;

import java.time.Duration;

/**
 * What a submission may take. All times are {@link TimeLimit}s: of the processor, and several times
 * as long by the clock.
 *
 * @param small time for all calls of a check on small networks
 * @param call time for one call, also in training
 * @param all time for the submission, from the start of the compiler to the last call
 * @param heap of a worker in megabytes
 */
public record Limits(Duration small, Duration call, Duration all, int heap) {
  /** Time for the compiler, which takes some seconds. */
  public static final Duration COMPILER = Duration.ofSeconds(60);

  /** Time for Java to start, which takes less than a second. */
  public static final Duration START = Duration.ofSeconds(60);

  /** What is kept of all that a submission prints, in bytes. */
  public static final int OUTPUT = 64 * 1024;

  /** Of all processes of a submission at a time; Java itself has about 20. */
  public static final int THREADS = 256;

  /** What Java takes besides the heap, and what a submission may take there, in megabytes. */
  private static final int BESIDES_HEAP = 512;

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

  /** The time limit of a submission that begins now. */
  public TimeLimit whole() {
    return TimeLimit.of(all, "the whole submission");
  }

  /**
   * The memory that a Java process, and all that it starts, may take.
   *
   * @param heap in megabytes
   * @return in megabytes
   */
  public static int memory(int heap) {
    return heap + BESIDES_HEAP;
  }
}
