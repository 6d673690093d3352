package microlearning.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A worker in the test's own process. */
public final class ServingWorker {
  private final Worker worker;

  /** It reads and writes these streams. */
  public ServingWorker(InputStream in, OutputStream out) {
    worker = new Worker(in, out);
  }

  /** Answers the requests that are there. */
  public void serve() throws IOException {
    worker.serve();
  }
}
