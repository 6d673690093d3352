package microlearning.regenerate;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import microlearning.reference.ReferenceException;
import microlearning.reference.TrainingFiles;
import microlearning.reference.TrainingFiles.SeedRun;

/**
 * The file of a data set's seed runs: whole in the reference data, for some of the seeds in that of
 * a shard, and so far as a regeneration has come in its working file.
 */
public final class SeedFiles {
  private static final String NAME = "seeds.csv";
  private static final String WORKING_NAME = ".seeds.csv.working";

  private SeedFiles() {}

  /** The path of a data set's file below the folder. */
  public static String path(SeedTraining training) {
    return training.name() + "/" + NAME;
  }

  /** The text of a data set's file, whole or a shard's. */
  public static String text(SeedTraining training, int seeds, List<SeedRun> runs) {
    return TrainingFiles.writeSeeds(TrainingReference.seedComment(training.name(), seeds), runs);
  }

  /**
   * Reads the runs of a data set below a folder; none if there is no file.
   *
   * @throws IOException if the file is damaged: the message says where, and what to do
   */
  public static List<SeedRun> read(Path folder, SeedTraining training) throws IOException {
    Path file = folder.resolve(path(training));
    return Files.exists(file) ? readFile(file, training) : List.of();
  }

  /**
   * Reads the runs of a data set in the folder of a shard.
   *
   * @throws IOException if there is no file, or a damaged one
   */
  public static List<SeedRun> readShard(Path folder, SeedTraining training) throws IOException {
    return readFile(folder.resolve(path(training)), training);
  }

  private static List<SeedRun> readFile(Path file, SeedTraining training) throws IOException {
    try {
      List<SeedRun> runs = TrainingFiles.readSeeds(file.toString(), StoredText.read(file));
      runs.forEach(run -> requireWhole(file, run, training));
      return runs;
    } catch (ReferenceException e) {
      throw new IOException(
          e.getMessage() + " Restore the file, or delete it and regenerate it.", e);
    }
  }

  private static void requireWhole(Path file, SeedRun run, SeedTraining training) {
    training
        .valuesOfARun()
        .forEach(
            (quantity, expected) -> {
              double[] values = run.values().getOrDefault(quantity, new double[0]);
              if (values.length != expected) {
                throw new ReferenceException(
                    String.format(
                        Locale.ROOT,
                        "%s: seed %d by %s has %d values of %s; expected %d.",
                        file,
                        run.seed(),
                        run.rule().id(),
                        values.length,
                        quantity.id(),
                        expected));
              }
            });
  }

  /** The path below the folder of the file that keeps how far a regeneration has come. */
  public static String workingPath(SeedTraining training) {
    return training.name() + "/" + WORKING_NAME;
  }

  /** The text of that file: it opens with what tells these trainings from others. */
  public static String workingText(SeedTraining training, List<SeedRun> runs) {
    return TrainingFiles.writeSeeds(training.key(), runs);
  }

  /** Reads how far an earlier regeneration has come; none if it was another kind of training. */
  public static List<SeedRun> readWorking(Path folder, SeedTraining training) throws IOException {
    Path file = folder.resolve(workingPath(training));
    return Files.exists(file) && StoredText.read(file).startsWith("# " + training.key() + "\n")
        ? readFile(file, training)
        : List.of();
  }

  /** Forgets how far regenerations have come, also one that was killed while it wrote that. */
  public static void deleteWorking(Path folder, SeedTraining training) throws IOException {
    Path place = folder.resolve(training.name());
    try (DirectoryStream<Path> files = Files.newDirectoryStream(place, WORKING_NAME + "*")) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }
}
