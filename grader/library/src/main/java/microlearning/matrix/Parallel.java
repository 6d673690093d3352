package microlearning.matrix;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Divides work between the processors. Where the borders lie depends on their number, so each
 * number must be calculated within one range, in the same way wherever that begins.
 */
public final class Parallel {
  /** More ranges than processors: one that is held up then delays the rest by less. */
  private static final int RANGES_PER_PROCESSOR = 4;

  /** Of a pool without threads, the JDK says that it has one. */
  private static final boolean NO_POOL =
      Integer.getInteger("java.util.concurrent.ForkJoinPool.common.parallelism", 1) == 0;

  /** How many items are being worked on, each by a thread of its own. */
  private static final AtomicInteger ITEMS = new AtomicInteger();

  /** Set in threads that calculate alone. */
  private static final ThreadLocal<Boolean> ALONE = ThreadLocal.withInitial(() -> false);

  private Parallel() {}

  /** Work on a part of 0, 1, 2, …. */
  @FunctionalInterface
  public interface Work {
    /** Does what is to be done for from, from + 1, …, to − 1. */
    void on(int from, int to);
  }

  /** How many threads calculate at the same time what this thread is to calculate. */
  public static int threads() {
    return NO_POOL || ALONE.get() ? 1 : ForkJoinPool.getCommonPoolParallelism() + 1;
  }

  /** Whether work on ranges is divided now: not where all threads have work of their own. */
  public static boolean divides() {
    return ITEMS.get() < threads() && threads() > 1;
  }

  /**
   * Does work in this thread alone. Where all processors have work of their own, to divide it takes
   * a tenth of the time and gains nothing.
   */
  public static void alone(Runnable work) {
    with(
        true,
        () -> {
          work.run();
          return null;
        });
  }

  /** Does work that is divided, also in a thread that calculates alone, as others wait for it. */
  public static <T> T together(Supplier<T> work) {
    return with(false, work);
  }

  private static <T> T with(boolean alone, Supplier<T> work) {
    boolean before = ALONE.get();
    ALONE.set(alone);
    try {
      return work.get();
    } finally {
      ALONE.set(before);
    }
  }

  /**
   * Does work on 0 to length − 1, in any order, and returns when all is done.
   *
   * @param least how many make a range worth handing to another thread (some microseconds)
   */
  public static void forRanges(int length, int least, Work work) {
    int ranges = Math.min(RANGES_PER_PROCESSOR * threads(), length / least);
    if (ranges < 2) {
      work.on(0, length);
      return;
    }
    forEach(ranges, i -> work.on(border(length, i, ranges), border(length, i + 1, ranges)));
  }

  /**
   * Does tasks 0 to count − 1, in any order, and returns when all have ended. Where one fails,
   * later ones may or may not be done; of those that fail, the first one's exception is thrown.
   */
  public static void forEach(int count, IntConsumer task) {
    if (count > 1 && divides()) {
      Helpers.share(new SharedWork(count, task));
    } else {
      for (int i = 0; i < count; i++) {
        task.accept(i);
      }
    }
  }

  /**
   * Does large pieces of work side by side, as many at a time as there are threads, beginning with
   * the first. Work on ranges within them is divided only where a thread has nothing else to do.
   *
   * @return what each item gave, in the order of the items
   */
  public static <T, R> List<R> map(Collection<T> items, Function<T, R> work) {
    // Of the JDK's executors, this one's tasks throw what the work threw.
    ForkJoinPool pool = new ForkJoinPool(threads());
    try {
      List<ForkJoinTask<R>> tasks =
          items.stream().map(item -> pool.submit(() -> counted(item, work))).toList();
      return tasks.stream().map(ForkJoinTask::join).toList();
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T, R> R counted(T item, Function<T, R> work) {
    ITEMS.incrementAndGet();
    try {
      return work.apply(item);
    } finally {
      ITEMS.decrementAndGet();
    }
  }

  private static int border(int length, int i, int ranges) {
    return (int) ((long) length * i / ranges);
  }
}
