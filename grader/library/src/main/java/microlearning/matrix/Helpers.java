package microlearning.matrix;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Threads that help with the work of others. The parts of a step of training follow each other
 * within some 100 microseconds, which is about what it takes to wake a thread. So a helper stays
 * awake for a while after it has helped: on two processors, a step then takes 0.84 times as long as
 * with the JDK's common pool. Whoever stays awake lets other threads go first, so that a busy
 * machine loses nothing.
 */
final class Helpers {
  /** How long a thread that waits for work, or for its end, stays awake. */
  static final long NANOS_AWAKE = 200_000;

  private static final Queue<SharedWork> OPEN = new ConcurrentLinkedQueue<>();

  /** One fewer than there are threads, as the caller works too. */
  private static final Helper[] HELPERS =
      IntStream.range(1, Parallel.threads()).mapToObj(Helper::new).toArray(Helper[]::new);

  static {
    for (Helper helper : HELPERS) {
      helper.start();
    }
  }

  private Helpers() {}

  /** Does all tasks, with whoever has nothing else to do, and returns when they have ended. */
  static void share(SharedWork work) {
    OPEN.add(work);
    for (Helper helper : HELPERS) {
      if (helper.sleeps) {
        LockSupport.unpark(helper);
      }
    }
    work.work();
    OPEN.remove(work);
    work.await();
  }

  private static final class Helper extends Thread {
    private volatile boolean sleeps;

    /** In the topmost group: it belongs to no one caller, least of all to a submission. */
    Helper(int number) {
      super(topmostGroup(), null, "helper-" + number, 0, false);
      setDaemon(true);
      setContextClassLoader(null);
    }

    private static ThreadGroup topmostGroup() {
      ThreadGroup group = currentThread().getThreadGroup();
      while (group.getParent() != null) {
        group = group.getParent();
      }
      return group;
    }

    @Override
    public void run() {
      long end = System.nanoTime() + NANOS_AWAKE;
      while (true) {
        SharedWork work = OPEN.peek();
        if (work != null && work.hasMore()) {
          work.work();
          end = System.nanoTime() + NANOS_AWAKE;
        } else if (work != null) {
          OPEN.remove(work);
        } else if (System.nanoTime() < end) {
          Thread.yield();
        } else {
          sleep();
          end = System.nanoTime() + NANOS_AWAKE;
        }
      }
    }

    /** Looks once more after it has said that it sleeps, so that no work is missed. */
    private void sleep() {
      sleeps = true;
      if (OPEN.peek() == null) {
        LockSupport.park(this);
      }
      sleeps = false;
    }
  }
}
