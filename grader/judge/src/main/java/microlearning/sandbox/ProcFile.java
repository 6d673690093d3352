package microlearning.sandbox;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Files in which Linux tells of a process; they are read many times a second. */
final class ProcFile {
  private ProcFile() {}

  /**
   * Reads a file of a process.
   *
   * @param name such as "stat"
   * @throws IOException if the process has ended, or the system is another
   */
  static String read(ProcessHandle process, String name) throws IOException {
    try (InputStream in = new FileInputStream("/proc/" + process.pid() + "/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
