package microlearning.submission;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The time that a thread has calculated or waited since it was first looked at. While other
 * programs keep it from a processor it does neither, and such time does not count, however busy the
 * machine is.
 */
final class OwnTime {
  /** A thread that gets no processor for so many times its limit is stopped all the same. */
  private static final int LAST_RESORT = 20;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Thread thread;
  private final long start;
  private long looked;
  private long calculated;
  private long own;

  /** Begins to look at a thread. */
  OwnTime(Thread thread) {
    this.thread = thread;
    start = System.nanoTime();
    looked = start;
    calculated = Math.max(0, cpuTime());
  }

  /** Whether the thread has reached the limit; to be asked many times before it has. */
  boolean hasReached(Duration limit) {
    long now = System.nanoTime();
    long cpu = cpuTime();
    boolean calculates = cpu >= 0 && thread.getState() == Thread.State.RUNNABLE;
    own += calculates ? Math.max(0, cpu - calculated) : now - looked;
    calculated = Math.max(calculated, cpu);
    looked = now;
    return own >= limit.toNanos() || now - start >= LAST_RESORT * limit.toNanos();
  }

  /** In nanoseconds; less than 0 if this JVM does not tell, or if the thread has ended. */
  private long cpuTime() {
    return THREADS.isThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled()
        ? THREADS.getThreadCpuTime(thread.getId())
        : -1;
  }
}
