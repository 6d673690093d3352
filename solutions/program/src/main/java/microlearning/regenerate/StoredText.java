package microlearning.regenerate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import microlearning.results.FileReason;

/** Reads texts that are stored in files, which may be damaged. */
public final class StoredText {
  private StoredText() {}

  /**
   * Reads a file. Bytes that are no UTF-8 are replaced: they are for the reader to find.
   *
   * @throws IOException if it cannot be read, with a message that names it and says why
   */
  public static String read(Path file) throws IOException {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new IOException("There is no file " + file + ".", e);
    } catch (IOException e) {
      throw new IOException(file + " cannot be read: " + FileReason.of(e) + ".", e);
    }
  }
}
