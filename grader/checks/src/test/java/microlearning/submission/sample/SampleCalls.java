package microlearning.submission.sample;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import microlearning.blank.Blank;

/** What submissions do that a grader has to survive. */
public final class SampleCalls {
  private SampleCalls() {}

  /** Something to be done. */
  public interface SampleCall extends Callable<Object> {}

  public static final class Returns implements SampleCall {
    @Override
    public Object call() {
      int sum = 0;
      for (int i = 0; i < 10; i++) {
        sum += i % 2 == 0 ? i : -1;
      }
      return sum;
    }
  }

  public static final class LeavesTheFirstBlank implements SampleCall {
    @Override
    public Object call() {
      return Blank.fillIn("Exercise 9, deed", 1, "the first");
    }
  }

  public static final class LeavesTheSecondBlank implements SampleCall {
    @Override
    public Object call() {
      return Blank.fillIn("Exercise 9, deed", 2, "the second");
    }
  }

  public static final class Exits implements SampleCall {
    @Override
    public Object call() {
      System.exit(0);
      return null;
    }
  }

  public static final class ExitsByRuntime implements SampleCall {
    @Override
    public Object call() {
      Runtime.getRuntime().exit(0);
      return null;
    }
  }

  public static final class Halts implements SampleCall {
    @Override
    public Object call() {
      Runtime.getRuntime().halt(0);
      return null;
    }
  }

  public static final class ExitsByReference implements SampleCall {
    @Override
    public Object call() {
      IntConsumer end = System::exit;
      end.accept(0);
      return null;
    }
  }

  public static final class HaltsByReference implements SampleCall {
    @Override
    public Object call() {
      IntConsumer end = Runtime.getRuntime()::halt;
      end.accept(0);
      return null;
    }
  }

  public static final class LoopsWithoutEnd implements SampleCall {
    @Override
    public Object call() {
      while (true) {}
    }
  }

  public static final class CatchesEverythingInALoop implements SampleCall {
    @Override
    public Object call() {
      int caught = 0;
      do {
        try {
          caught = Math.floorMod(caught + new Returns().call().hashCode(), 1000);
        } catch (Throwable e) {
          caught = 0;
        }
      } while (caught >= 0);
      return caught;
    }
  }

  public static final class LoopsInALibrary implements SampleCall {
    @Override
    public Object call() {
      return Stream.generate(() -> 1).filter(one -> one > 1).findFirst();
    }
  }

  public static final class Waits implements SampleCall {
    @Override
    public Object call() throws InterruptedException {
      new CountDownLatch(1).await();
      return null;
    }
  }

  public static final class LoopsInAThread implements SampleCall {
    @Override
    public Object call() throws InterruptedException {
      Thread thread = new Thread(() -> new LoopsWithoutEnd().call(), "of a submission");
      thread.start();
      thread.join();
      return null;
    }
  }

  public static final class RecursesWithoutEnd implements SampleCall {
    @Override
    public Object call() {
      return call().hashCode() + 1;
    }
  }

  public static final class UsesUpTheMemory implements SampleCall {
    @Override
    public Object call() {
      return new long[Integer.MAX_VALUE];
    }
  }

  public static final class ThrowsALongMessage implements SampleCall {
    @Override
    public Object call() {
      throw new IllegalStateException("long ".repeat(100_000) + "\nsecond line");
    }
  }

  public static final class ThrowsWithoutAMessage implements SampleCall {
    @Override
    public Object call() {
      throw new IllegalStateException();
    }
  }

  public static final class FailsToInitialize implements SampleCall {
    private static final int VALUE = Integer.parseInt("many");

    @Override
    public Object call() {
      return VALUE;
    }
  }

  public static final class ThrowsWhatThrowsOnItsMessage implements SampleCall {
    @Override
    public Object call() {
      throw new RuntimeException() {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
          throw new IllegalStateException("no message for you");
        }

        @Override
        public String toString() {
          throw new IllegalStateException("no text for you");
        }
      };
    }
  }

  public static final class ThrowsWhatLoopsOnItsMessage implements SampleCall {
    @Override
    public Object call() {
      throw new RuntimeException() {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
          return new LoopsWithoutEnd().call().toString();
        }
      };
    }
  }

  public static final class ThrowsWithoutAStackTrace implements SampleCall {
    @Override
    public Object call() {
      throw new RuntimeException("bare") {
        private static final long serialVersionUID = 1L;

        @Override
        public StackTraceElement[] getStackTrace() {
          return null;
        }
      };
    }
  }

  public static final class PrintsMuch implements SampleCall {
    @Override
    public Object call() throws InterruptedException {
      System.out.println("begins: é Ψ");
      Thread helper = new Thread(() -> System.out.print("helps; "));
      helper.start();
      helper.join();
      for (int i = 0; i < 100_000; i++) {
        System.out.println("line " + i);
      }
      System.err.println("not shown");
      return null;
    }
  }
}
