package microlearning.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a submission prints: its beginning is kept, and the rest is read and thrown away. */
public final class CapturedOutput {
  private final int limit;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean more;

  /** Keeps nothing yet. */
  public CapturedOutput(int limit) {
    this.limit = limit;
  }

  /** Reads a stream to its end on a thread of its own. */
  public Thread drain(InputStream stream) {
    Thread thread =
        new Thread(
            () -> {
              byte[] bytes = new byte[8192];
              try (stream) {
                for (int count; (count = stream.read(bytes)) >= 0; ) {
                  add(bytes, count);
                }
              } catch (IOException e) {
                // Nothing comes any more.
              }
            },
            "output");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private synchronized void add(byte[] bytes, int count) {
    int room = Math.min(count, limit - kept.size());
    kept.write(bytes, 0, room);
    more |= room < count;
  }

  /** What was kept, without characters that would take over a terminal; empty if there is none. */
  public synchronized String text() {
    StringBuilder text = new StringBuilder();
    kept.toString(StandardCharsets.UTF_8)
        .replace("\r\n", "\n")
        .codePoints()
        .forEach(c -> text.appendCodePoint(Character.isISOControl(c) && !isSpace(c) ? '?' : c));
    return more ? text + "\n... and more, which is left out.\n" : text.toString();
  }

  private static boolean isSpace(int character) {
    return character == '\n' || character == '\t';
  }
}
