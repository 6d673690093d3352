package microlearning.sandbox;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Files in which Linux tells of a process; they are read many times a second. */
final class ProcFile {
  /** More than there is in one of those that are read here. */
  private static final int LONGEST = 1 << 13;

  private ProcFile() {}

  /**
   * Reads a file of a process.
   *
   * @param name such as "stat"
   * @throws IOException if the process has ended, or the system is another
   */
  static String read(ProcessHandle process, String name) throws IOException {
    try (InputStream in = new FileInputStream("/proc/" + process.pid() + "/" + name)) {
      byte[] bytes = new byte[LONGEST];
      int length = Math.max(0, in.read(bytes));
      return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
  }
}
