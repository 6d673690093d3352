package microlearning.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

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
    writeAll(Map.of(file, text));
  }

  /**
   * Writes files that belong together: none is moved to its place before all are written.
   *
   * @param texts by file, in UTF-8
   * @throws IOException if one cannot be written; the places are then as they were, unless it was a
   *     move that failed
   */
  public static void writeAll(Map<Path, String> texts) throws IOException {
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    texts.forEach((file, text) -> contents.put(file, text.getBytes(StandardCharsets.UTF_8)));
    writeAllBytes(contents);
  }

  /**
   * Writes files that belong together and are not all texts, as {@link #writeAll}.
   *
   * @param contents by file
   * @throws IOException if one cannot be written
   */
  public static void writeAllBytes(Map<Path, byte[]> contents) throws IOException {
    Map<Path, Path> temporaries = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, byte[]> content : contents.entrySet()) {
        if (Files.isDirectory(content.getKey())) {
          String name = content.getKey().getFileName().toString();
          throw failure(content.getKey(), "there is a folder of the name " + name, null);
        }
        Path temporary = besides(content.getKey());
        temporaries.put(content.getKey(), temporary);
        write(content, temporary);
      }
      for (Map.Entry<Path, Path> move : temporaries.entrySet()) {
        Files.move(
            move.getValue(),
            move.getKey(),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (Path temporary : temporaries.values()) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  /** A failure is told of the file, and not of the one that nobody has heard of. */
  private static void write(Map.Entry<Path, byte[]> content, Path temporary) throws IOException {
    try {
      Files.write(temporary, content.getValue());
    } catch (IOException e) {
      throw failure(content.getKey(), FileReason.of(e), e);
    }
  }

  private static IOException failure(Path file, String reason, IOException cause) {
    IOException failure = new FileSystemException(file.toString(), null, reason);
    failure.initCause(cause);
    return failure;
  }

  /** Not createTempFile: it would make the file unreadable to others. */
  private static Path besides(Path file) {
    String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path temporary = file.resolveSibling(name);
    temporary.toFile().deleteOnExit(); // for a program that is interrupted in between
    return temporary;
  }
}
