package microlearning.reader;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/**
 * The time that a thread spends on reading, in nanoseconds: of the processor, which a busy machine
 * does not lengthen, or the part of the clock's that {@link ReadingLimits#CLOCK} tells, where that
 * is more, since whoever waits for a disk uses no processor.
 */
final class ReadingTime implements LongSupplier {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private long processor = processor();
  private long clock = System.nanoTime();
  private long spent;

  @Override
  public long getAsLong() {
    long processorNow = processor();
    long clockNow = System.nanoTime();
    spent += Math.max(processorNow - processor, (clockNow - clock) / ReadingLimits.CLOCK);
    processor = processorNow;
    clock = clockNow;
    return spent;
  }

  private static long processor() {
    return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : 0;
  }
}
