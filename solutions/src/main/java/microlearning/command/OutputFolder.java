package microlearning.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that results go to. */
final class OutputFolder {
  private OutputFolder() {}

  /**
   * Makes the folder if it is not there, and tries to write into it: an hour of training should not
   * end with the news that its results have no place.
   *
   * @throws IOException if nothing can be written there, with the reason
   */
  static void prepare(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".trial", ".part"));
    } catch (FileAlreadyExistsException e) {
      throw new IOException(
          "Results cannot be written to " + folder + ": there is a file of that name.", e);
    } catch (IOException e) {
      throw new IOException(
          "Results cannot be written to "
              + folder
              + ": "
              + e.getClass().getSimpleName()
              + ". "
              + "Name a folder that you may write to.",
          e);
    }
  }
}
