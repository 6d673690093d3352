package microlearning.matrix;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Tasks 0 to count − 1, which several threads take one after the other until none is left. */
final class SharedWork {
  private final int count;
  private final IntConsumer task;
  private final Thread caller = Thread.currentThread();
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger takenByHelpers = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private @Nullable Throwable thrown;
  private int thrownBy;

  SharedWork(int count, IntConsumer task) {
    this.count = count;
    this.task = task;
  }

  /** Whether there are tasks that nobody has taken. */
  boolean hasMore() {
    return taken.get() < count;
  }

  /**
   * Takes tasks until none is left: the caller from the first on, helpers from the last on. Where
   * works on parts of the same numbers follow each other, each processor then has most of its
   * numbers in its own cache.
   */
  void work() {
    boolean helps = Thread.currentThread() != caller;
    for (int own = 0; taken.getAndIncrement() < count; own++) {
      int i = helps ? count - 1 - takenByHelpers.getAndIncrement() : own;
      try {
        task.accept(i);
      } catch (Throwable e) {
        failed(i, e);
      } finally {
        // The caller sees all that was written before.
        if (ended.incrementAndGet() == count) {
          LockSupport.unpark(caller);
        }
      }
    }
  }

  /** The first task that fails is the same with any number of threads. */
  private synchronized void failed(int i, Throwable e) {
    if (thrown == null || i < thrownBy) {
      thrown = e;
      thrownBy = i;
    }
  }

  /** Returns when all tasks have ended, or throws what the first of those threw that failed. */
  void await() {
    boolean interrupted = false;
    for (long end = System.nanoTime() + Helpers.NANOS_AWAKE; ended.get() < count; ) {
      if (System.nanoTime() < end) {
        Thread.yield();
      } else {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      if (thrown != null) {
        throw SharedWork.<RuntimeException>asItIs(thrown);
      }
    }
  }

  /** A task can throw nothing that is checked, but for what a compiler was tricked into. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T asItIs(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
