package microlearning.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.data.DataSet;
import microlearning.results.RunFiles;
import microlearning.results.WholeFile;
import microlearning.training.Settings;
import microlearning.training.TrainingRun;

/** The folder that results go to. */
record OutputFolder(Path folder) {
  /**
   * Makes the folder if it is not there, and tries to write into it: an hour of training should not
   * end with the news that its results have no place.
   *
   * @throws IOException if nothing can be written there, with the reason
   */
  void prepare() throws IOException {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".trial", ".part"));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /**
   * Writes the results.
   *
   * @throws IOException if they cannot be written, with the reason
   */
  void write(Settings settings, DataSet data, List<TrainingRun> runs) throws IOException {
    try {
      RunFiles.write(folder, settings, data, runs, Microlearning.Version.text());
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /**
   * Writes files, all of them or none.
   *
   * @param texts by their paths below the folder
   * @throws IOException if they cannot be written, with the reason
   */
  void write(Map<String, String> texts) throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    texts.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
    writeBytes(contents);
  }

  /** The same with files that are not all of text. */
  void writeBytes(Map<String, byte[]> contents) throws IOException {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, byte[]> content : contents.entrySet()) {
        Path file = folder.resolve(content.getKey());
        Files.createDirectories(file.toAbsolutePath().getParent());
        files.put(file, content.getValue());
      }
      WholeFile.writeAllBytes(files);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private IOException failure(IOException e) {
    return new IOException(
        "Results cannot be written to "
            + folder
            + ": "
            + reason(e)
            + ". Name a folder that you may write to.",
        e);
  }

  /** File system exceptions often carry nothing but a name as their message. */
  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "there is a file of that name";
    }
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
