package microlearning.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.data.Digits;
import microlearning.data.Mnist;
import microlearning.reference.TrainingFiles.SeedRun;
import microlearning.regenerate.ReferenceFiles;
import microlearning.regenerate.SeedFiles;
import microlearning.regenerate.SeedTraining;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands about the reference data have in common. */
final class ReferenceOptions {
  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "20",
      description = "Seeds for the bands, 2 to 1000: 20.")
  private int seeds;

  @Option(
      names = "--mnist",
      paramLabel = "PLACE",
      description =
          "Where MNIST is, as for train. Without it: the environment variable MICROLEARNING_MNIST, "
              + "then DJL's cache and repository.")
  private String place;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

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
    String named = place != null ? place : DataOptions.placeInEnvironment();
    return new ReferenceFiles(Mnist.load(named, false, null), Digits.draw(), seeds);
  }

  /**
   * Trains from seeds on both data sets.
   *
   * @param kept runs that need not be made again, by data set
   * @param working folder where it is kept how far the training has come, or null
   */
  static Map<String, List<SeedRun>> train(
      ReferenceFiles files,
      List<Integer> seeds,
      Map<String, List<SeedRun>> kept,
      Path working,
      Console console)
      throws IOException {
    Map<String, List<SeedRun>> runs = new LinkedHashMap<>();
    for (SeedTraining training : files.seedTrainings()) {
      List<SeedRun> earlier = kept.getOrDefault(training.name(), List.of());
      if (earlier.isEmpty() && working != null) {
        earlier = SeedFiles.readWorking(working, training);
      }
      int total = SeedTraining.missing(seeds, List.of()).size();
      try (Console.Task task = console.start("Seeds, " + training.name())) {
        runs.put(
            training.name(),
            training.runs(
                seeds,
                earlier,
                soFar -> {
                  task.step(soFar.size(), total);
                  if (working != null) {
                    SeedFiles.writeWorking(working, training, soFar);
                  }
                }));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return runs;
  }

  /** Makes all files from the seeds' runs. */
  static Map<String, String> texts(
      ReferenceFiles files, Map<String, List<SeedRun>> runs, Console console) {
    int[] done = {0};
    try (Console.Task task = console.start("Reference seed")) {
      Map<String, String> texts =
          files.texts(runs, () -> task.step(++done[0], ReferenceFiles.REFERENCE_TRAININGS));
      task.done();
      return texts;
    }
  }
}
