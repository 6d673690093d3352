package microlearning.submission;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Stands before a standard stream, and shows only the beginning of what submissions print. */
final class CappedOutput extends OutputStream {
  private final PrintStream shown;

  private CappedOutput(PrintStream shown) {
    this.shown = shown;
  }

  /** Puts it before both standard streams, where it stays: a thread may outlive its call. */
  static synchronized void install() {
    if (!(System.out instanceof Stream)) {
      System.setOut(new Stream(System.out));
    }
    if (!(System.err instanceof Stream)) {
      System.setErr(new Stream(System.err));
    }
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    // As text again: what is shown may be written in another character set.
    String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
    SubmissionThreads threads = SubmissionThreads.current();
    String allowed = threads == null ? text : Printed.current().show(threads.cap(text));
    if (!allowed.isEmpty()) {
      shown.print(allowed);
      shown.flush();
    }
  }

  /** Tells that it has been installed. */
  private static final class Stream extends PrintStream {
    Stream(PrintStream shown) {
      super(new CappedOutput(shown), true, StandardCharsets.UTF_8);
    }
  }
}
