package microlearning.command;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import microlearning.data.DataSet;
import microlearning.exercises.SolvedRules;
import microlearning.network.Activation;
import microlearning.network.Rule;
import microlearning.results.RunFiles;
import microlearning.results.RunReport;
import microlearning.training.Experiment;
import microlearning.training.Settings;
import microlearning.training.TrainingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the tutorial's experiments and writes their result files. */
@Command(
    name = "train",
    description = {
      "Runs the tutorial's experiment with each rule and shows what it measured.",
      "Same settings, same bytes: on every machine, JDK and number of threads.",
      "Where two defaults are given, the first is for MNIST and the second for digits."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Microlearning.Version.class,
    sortOptions = false,
    abbreviateSynopsis = true)
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      converter = RuleSelection.Converter.class,
      defaultValue = "all",
      description =
          "weight_perturbation, node_perturbation, feedback_alignment, kolen_pollack, "
              + "backpropagation, or all (default). May be given several times.")
  private List<RuleSelection> rules;

  @Mixin private DataOptions dataOptions;

  @Option(names = "--seed", paramLabel = "N", description = "Seed, 0 or more, of any size: 12345.")
  private BigInteger seed;

  @Option(names = "--hidden", paramLabel = "N", description = "Hidden units: 500, 100.")
  private Integer hidden;

  @Option(names = "--train-images", paramLabel = "N", description = "Training images: 50000, 6000.")
  private Integer trainImages;

  @Option(
      names = "--test-images",
      paramLabel = "N",
      description = "Images drawn from the test set: 1000, 500.")
  private Integer testImages;

  @Option(names = "--epochs", paramLabel = "N", description = "Passes through the images: 3, 3.")
  private Integer epochs;

  @Option(names = "--batch-size", paramLabel = "N", description = "Images an update: 200, 50.")
  private Integer batchSize;

  @Option(
      names = "--learning-rate",
      paramLabel = "X",
      description = "Factor of each update, above 0: 0.001, 0.004.")
  private Double learningRate;

  @Option(
      names = "--noise",
      paramLabel = "X",
      description = "Standard deviation of the perturbations, above 0: 0.1, 0.1.")
  private Double noise;

  @Option(
      names = "--init-sd",
      paramLabel = "X",
      description = "Standard deviation of the initial weights: 0.1, 0.1.")
  private Double initSd;

  @Option(names = "--activation", paramLabel = "NAME", description = "sigmoid (default) or relu.")
  private Activation activation;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder for losses.csv, accuracy.csv, cosine_similarity.csv, snr.csv and run.json. "
              + "Without it, nothing is written.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Console console = new Console(spec.commandLine());
    settings(Settings.MNIST);
    if (out != null) {
      OutputFolder.prepare(out);
    }
    DataSet data = dataOptions.load(console);
    Settings settings = settings(DataOptions.settingsOf(data));

    List<TrainingRun> runs = new ArrayList<>();
    for (Rule rule : RuleSelection.inColumnOrder(rules)) {
      runs.add(train(data, settings, rule, console));
    }
    if (out != null) {
      RunFiles.write(out, runs);
      RunReport.write(out, settings, data, runs, Microlearning.Version.text());
    }
    console.print(RunTable.of(runs));
    return 0;
  }

  private static TrainingRun train(DataSet data, Settings settings, Rule rule, Console console) {
    try (Console.Task task = console.start(rule.title())) {
      TrainingRun run =
          new Experiment(data, settings, task::step).run(rule, SolvedRules.factory(rule));
      task.done(run.snrSeconds() + run.trainSeconds());
      return run;
    }
  }

  /** The settings of the command line, and the data set's own where it is silent. */
  private Settings settings(Settings defaults) {
    return new Settings(
        or(seed, defaults.seed()),
        or(hidden, defaults.hidden()),
        or(trainImages, defaults.trainImages()),
        or(testImages, defaults.testImages()),
        or(epochs, defaults.epochs()),
        or(batchSize, defaults.batchSize()),
        or(learningRate, defaults.learningRate()),
        or(noise, defaults.noise()),
        or(initSd, defaults.initSd()),
        or(activation, defaults.activation()));
  }

  private static <T> T or(T value, T defaultValue) {
    return value == null ? defaultValue : value;
  }
}
