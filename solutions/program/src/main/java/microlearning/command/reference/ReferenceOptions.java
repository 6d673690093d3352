package microlearning.command.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import microlearning.command.Console;
import microlearning.command.DataOptions;
import microlearning.data.Digits;
import microlearning.data.Mnist;
import microlearning.reference.TrainingFiles.SeedRun;
import microlearning.regenerate.ReferenceFiles;
import microlearning.regenerate.SeedTraining;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands about the reference data have in common. */
public final class ReferenceOptions {
  /** Memory for two trainings on MNIST at a time, and for what is dead between two collections. */
  static final Optional<String> HEAP = Optional.of("448m");

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many seeds the bands are made of, 2 to 1000. By default, 20.")
  private int seeds;

  @Option(
      names = "--mnist",
      paramLabel = "PLACE",
      description =
          "Where MNIST is, as for train. Without it, the environment variable"
              + " MICROLEARNING_MNIST counts, then DJL's cache and repository.")
  private String place;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  private final Source source;

  /** Where the files come from. */
  @FunctionalInterface
  public interface Source {
    /**
     * Loads the images, and prepares the files.
     *
     * @param place of MNIST, or null
     * @param seeds number of seeds for the bands
     */
    ReferenceFiles load(String place, int seeds) throws IOException;
  }

  /** Keeps how far the training on a data set has come. */
  @FunctionalInterface
  interface Keeper {
    Keeper NONE = (training, soFar) -> {};

    void keep(SeedTraining training, List<SeedRun> soFar) throws IOException;
  }

  public ReferenceOptions() {
    this(
        (place, seeds) -> new ReferenceFiles(Mnist.load(place, false, null), Digits.draw(), seeds));
  }

  public ReferenceOptions(Source source) {
    this.source = source;
  }

  /** The number of seeds. */
  int seeds() {
    return seeds;
  }

  /** All seeds. */
  List<Integer> allSeeds() {
    return SeedTraining.seeds(seeds, 1, 1);
  }

  /** Loads the images, and prepares the files. */
  ReferenceFiles files() throws IOException {
    if (seeds < 2 || seeds > 1000) {
      throw new ParameterException(
          spec.commandLine(), "--seeds must be 2 to 1000, not " + seeds + ".");
    }
    return source.load(place != null ? place : DataOptions.placeInEnvironment(), seeds);
  }

  /**
   * Trains from seeds on all data sets.
   *
   * @param earlier runs that need not be made again, by data set
   * @param keeper is told after each run
   */
  static Map<String, List<SeedRun>> train(
      ReferenceFiles files,
      List<Integer> seeds,
      Map<String, List<SeedRun>> earlier,
      Keeper keeper,
      Console console)
      throws IOException {
    Map<String, List<SeedRun>> runs = new LinkedHashMap<>();
    for (SeedTraining training : files.seedTrainings()) {
      List<SeedRun> kept = earlier.getOrDefault(training.name(), List.of());
      int total = SeedTraining.missing(seeds, List.of()).size();
      int missing = SeedTraining.missing(seeds, kept).size();
      try (Console.Task task = console.start("Seeds, " + training.name())) {
        List<SeedRun> all =
            training.runs(
                seeds,
                kept,
                soFar -> {
                  task.step(soFar.size() - (total - missing), missing);
                  keep(keeper, training, soFar);
                });
        task.done();
        runs.put(training.name(), all);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return runs;
  }

  private static void keep(Keeper keeper, SeedTraining training, List<SeedRun> soFar) {
    try {
      keeper.keep(training, soFar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes all files from the seeds' runs. */
  static Map<String, String> texts(
      ReferenceFiles files, Map<String, List<SeedRun>> runs, Console console) {
    try (Console.Task task = console.start("Reference seed")) {
      Map<String, String> texts = files.texts(runs, () -> task.advance(files.referenceTrainings()));
      task.done();
      return texts;
    }
  }
}
