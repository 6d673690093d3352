package microlearning.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import microlearning.data.DataSet;
import microlearning.data.Digits;
import microlearning.data.Mnist;
import microlearning.regenerate.ReferenceFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes all of the reference data from the solutions. */
@Command(
    name = "regenerate",
    description = {
      "Writes the reference data: training by every rule on MNIST and on digits, from the reference"
          + " seed and from many others, single updates on small networks, and what known mistakes"
          + " give. The bytes are the same on every machine.",
      "A seed takes about half a minute on two cores."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Microlearning.Version.class,
    sortOptions = false,
    abbreviateSynopsis = true)
final class RegenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "reference-data",
      description = "Folder for the files: reference-data.")
  private Path out;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "20",
      description = "Seeds for the bands, 2 to 1000: 20.")
  private int seeds;

  @Option(
      names = "--keep-seeds",
      description =
          "Keep what seeds.csv in the folder already holds, and train from the other seeds only.")
  private boolean keepSeeds;

  @Option(
      names = "--mnist",
      paramLabel = "PLACE",
      defaultValue = "${env:MICROLEARNING_MNIST}",
      description =
          "Where MNIST is, as for train. Without it: the environment variable MICROLEARNING_MNIST, "
              + "then DJL's cache and repository.")
  private String place;

  @Override
  public Integer call() throws IOException {
    if (seeds < 2 || seeds > 1000) {
      throw new ParameterException(
          spec.commandLine(), "The number of seeds must be 2 to 1000, not " + seeds + ".");
    }
    Console console = new Console(spec.commandLine().getOut(), Console.isTerminal());
    OutputFolder folder = new OutputFolder(out);
    folder.prepare();
    DataSet mnist = Mnist.load(place == null || place.isBlank() ? null : place, false, null);
    ReferenceFiles reference = new ReferenceFiles(mnist, Digits.draw(), seeds);
    Map<String, String> files;
    try (Console.Task task = console.start("Training")) {
      files = reference.texts(keepSeeds ? out : null, task::step);
    }
    folder.write(files);
    console.line("Wrote " + files.size() + " files to " + out + ".");
    return 0;
  }
}
