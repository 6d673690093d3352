package microlearning.lab;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Tells when somebody has pressed Enter. A console that is closed counts as none. */
final class StopKey {
  private final CountDownLatch pressed = new CountDownLatch(1);
  private boolean listening;

  /** Whether Enter was pressed since the first question. */
  synchronized boolean isPressed() {
    listen();
    return pressed.getCount() == 0;
  }

  /** Waits for Enter. */
  void await() {
    synchronized (this) {
      listen();
    }
    try {
      pressed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    if (!listening) {
      listening = true;
      Thread reader = new Thread(this::read, "stop-key");
      reader.setDaemon(true);
      reader.start();
    }
  }

  private void read() {
    try {
      int character = System.in.read();
      while (character != '\n' && character != '\r' && character >= 0) {
        character = System.in.read();
      }
      if (character >= 0) {
        pressed.countDown();
      }
    } catch (IOException e) {
      // There is no console, so nobody can press a key.
    }
  }
}
