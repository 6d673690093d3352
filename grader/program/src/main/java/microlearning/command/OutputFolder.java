package microlearning.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.data.DataSet;
import microlearning.results.FileReason;
import microlearning.results.RunFiles;
import microlearning.results.WholeFile;
import microlearning.training.Settings;
import microlearning.training.TrainingRun;

/** The folder that results go to. Closed without results, it is taken away again if it is new. */
public final class OutputFolder implements AutoCloseable {
  /** A full disk takes files without content. */
  private static final int TRIAL_BYTES = 10_000;

  private final Path folder;

  /** What was not there before, from below upwards. */
  private final List<Path> made = new ArrayList<>();

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /** Makes a folder, and remembers what of it is new. */
  private void make(Path folder) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path path = folder.toAbsolutePath();
        path != null && Files.notExists(path);
        path = path.getParent()) {
      missing.add(path);
    }
    made.addAll(0, missing);
    Files.createDirectories(folder);
  }

  /**
   * Makes the folder if it is not there, and tries to write into it: an hour of training should not
   * end with the news that its results have no place.
   *
   * @throws IOException if nothing can be written there, with the reason
   */
  public static OutputFolder prepare(Path folder) throws IOException {
    OutputFolder output = new OutputFolder(folder);
    try {
      output.make(folder);
      output.tryToWrite();
      return output;
    } catch (IOException e) {
      output.close();
      throw output.failure(e);
    }
  }

  private void tryToWrite() throws IOException {
    Path trial = Files.createTempFile(folder, ".trial", ".part");
    try {
      trial.toFile().deleteOnExit(); // Should the program be ended just now.
      Files.write(trial, new byte[TRIAL_BYTES]);
    } finally {
      Files.delete(trial);
    }
  }

  /**
   * Writes the results.
   *
   * @throws IOException if they cannot be written, with the reason
   */
  public void write(Settings settings, DataSet data, List<TrainingRun> runs) throws IOException {
    try {
      RunFiles.write(folder, settings, data, runs, ProgramVersion.text());
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
  public void write(Map<String, String> texts) throws IOException {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    texts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    writeBytes(bytes);
  }

  /**
   * Writes files that are not all texts, all of them or none.
   *
   * @param contents by their paths below the folder
   * @throws IOException if they cannot be written, with the reason
   */
  public void writeBytes(Map<String, byte[]> contents) throws IOException {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, byte[]> content : contents.entrySet()) {
        Path file = folder.resolve(content.getKey());
        make(file.toAbsolutePath().getParent());
        files.put(file, content.getValue());
      }
      WholeFile.writeAllBytes(files);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    try {
      for (Path path : made) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // It holds results, or what someone else put there: then it stays.
    }
  }

  private IOException failure(IOException e) {
    return new IOException(
        "Results cannot be written to "
            + folder
            + ": "
            + reason(e)
            + ". Make room there, or name a folder that you may write to.",
        e);
  }

  /** Why something cannot be written; what is not there is then a folder around it. */
  public static String reason(IOException e) {
    return e instanceof NoSuchFileException ? "no folder can be made there" : FileReason.of(e);
  }
}
