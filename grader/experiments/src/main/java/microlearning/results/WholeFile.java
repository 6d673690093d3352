package microlearning.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that they appear whole or not at all. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a file beside its place and then moves it there; what was there before stays whole until
   * then.
   *
   * @param text in UTF-8
   * @throws IOException if it cannot be written; the place is then as it was
   */
  public static void write(Path file, String text) throws IOException {
    // Not createTempFile: it would make the file unreadable to others.
    String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path temporary = file.resolveSibling(name);
    try {
      Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
