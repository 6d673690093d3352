package microlearning.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class OwnTimeTest {
  private static final Duration LIMIT = Duration.ofMillis(300);

  /** Waiting for a connection, a thread looks like one that could go on, as on a busy machine. */
  @Test
  void shouldNotCountTimeWithoutAProcessor() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(hasReachedLimit(() -> accept(socket), Thread.State.RUNNABLE)).isFalse();
    }
  }

  @Test
  void shouldCountTimeOfWaiting() {
    assertThat(hasReachedLimit(OwnTimeTest::park, Thread.State.WAITING)).isTrue();
  }

  @Test
  void shouldCountTimeOfCalculating() {
    Thread thread = start(OwnTimeTest::calculate);
    OwnTime time = new OwnTime(thread);
    while (!time.hasReached(LIMIT)) {
      Thread.onSpinWait();
    }
    assertThat(thread.isAlive()).isTrue();
    thread.interrupt();
  }

  /** Whether a thread has reached the limit when a little more than that has passed. */
  private static boolean hasReachedLimit(Runnable code, Thread.State state) {
    Thread thread = start(code);
    while (thread.getState() != state || !isIn(thread)) {
      Thread.onSpinWait();
    }
    OwnTime time = new OwnTime(thread);
    long end = System.nanoTime() + LIMIT.toNanos() * 5 / 4;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    boolean reached = time.hasReached(LIMIT);
    thread.interrupt();
    return reached;
  }

  /** Whether the thread is where it waits: at the beginning it can go on, too. */
  private static boolean isIn(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    return stack.length > 0 && stack[0].isNativeMethod();
  }

  private static Thread start(Runnable code) {
    Thread thread = new Thread(code, "of a test");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void accept(ServerSocket socket) {
    try {
      socket.accept();
    } catch (IOException e) {
      // The test has closed it.
    }
  }

  private static void park() {
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.park();
    }
  }

  private static void calculate() {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }
}
