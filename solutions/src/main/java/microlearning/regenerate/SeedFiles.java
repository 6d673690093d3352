package microlearning.regenerate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import microlearning.reference.ReferenceException;
import microlearning.reference.TrainingFiles;
import microlearning.reference.TrainingFiles.SeedRun;
import microlearning.results.WholeFile;

/**
 * The file of a data set's seed runs: whole in the reference data, for some of the seeds in that of
 * a shard, and so far as a regeneration has come in its working file.
 */
public final class SeedFiles {
  private static final String NAME = "seeds.csv";
  private static final String WORKING_NAME = ".seeds.csv.working";

  private SeedFiles() {}

  /** Reads the runs of a data set below a folder; none if there is no file. */
  public static List<SeedRun> read(Path folder, String dataSet) throws IOException {
    Path file = folder.resolve(dataSet).resolve(NAME);
    return Files.exists(file) ? read(file) : List.of();
  }

  private static List<SeedRun> read(Path file) throws IOException {
    try {
      return TrainingFiles.readSeeds(file.toString(), Files.readString(file));
    } catch (ReferenceException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The text of a shard's file. */
  public static String text(String dataSet, int seeds, List<SeedRun> runs) {
    return TrainingFiles.writeSeeds(TrainingReference.seedComment(dataSet, seeds), runs);
  }

  /** The path of a data set's file below the folder. */
  public static String path(String dataSet) {
    return dataSet + "/" + NAME;
  }

  /** Reads how far an earlier regeneration has come; none if it was another kind of training. */
  public static List<SeedRun> readWorking(Path folder, SeedTraining training) throws IOException {
    Path file = working(folder, training);
    if (!Files.exists(file) || !Files.readString(file).startsWith("# " + training.key() + "\n")) {
      return List.of();
    }
    return read(file);
  }

  /** Keeps how far a regeneration has come. */
  public static void writeWorking(Path folder, SeedTraining training, List<SeedRun> runs) {
    try {
      Path file = working(folder, training);
      Files.createDirectories(file.getParent());
      WholeFile.write(file, TrainingFiles.writeSeeds(training.key(), runs));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets how far a regeneration has come, since it is done. */
  public static void deleteWorking(Path folder, SeedTraining training) throws IOException {
    Files.deleteIfExists(working(folder, training));
  }

  private static Path working(Path folder, SeedTraining training) {
    return folder.resolve(training.name()).resolve(WORKING_NAME);
  }
}
