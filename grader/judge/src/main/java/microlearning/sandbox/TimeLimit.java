package microlearning.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How long some work of a submission may take. What counts is the processor time of its processes,
 * which no other program on the machine can use up. Work that only waits uses none, so it also has
 * an end by the clock, which is far later.
 */
public final class TimeLimit {
  /** By the clock, work has as many times its processor time. */
  public static final int CLOCK = 4;

  private final String work;
  private final Duration most;
  private final LongSupplier nanoTime;
  private final long start;
  private long spent;

  /**
   * Begins to count.
   *
   * @param nanoTime the clock, in nanoseconds since whenever
   */
  TimeLimit(Duration most, String work, LongSupplier nanoTime) {
    this.work = work;
    this.most = most;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  /**
   * Begins to count.
   *
   * @param most processor time
   * @param work what it is for, such as "one call"
   */
  public static TimeLimit of(Duration most, String work) {
    return new TimeLimit(most, work, System::nanoTime);
  }

  /**
   * Counts processor time.
   *
   * @param nanos of it
   */
  synchronized void spend(long nanos) {
    spent += nanos;
  }

  /** Whether it is met. */
  public boolean isMet() {
    return met().isPresent();
  }

  /** Which limit is met, such as "60 s of processor time for one call"; empty if none is. */
  public synchronized Optional<String> met() {
    Duration clock = most.multipliedBy(CLOCK);
    if (spent > most.toNanos()) {
      return Optional.of(seconds(most) + " s of processor time for " + work);
    }
    return nanoTime.getAsLong() - start > clock.toNanos()
        ? Optional.of(seconds(clock) + " s by the clock for " + work)
        : Optional.empty();
  }

  private static String seconds(Duration time) {
    return Duration.ofSeconds(time.toSeconds()).equals(time)
        ? Long.toString(time.toSeconds())
        : Double.toString(time.toMillis() / 1e3);
  }
}
