package microlearning.command.train;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import microlearning.command.Console;
import microlearning.command.DataOptions;
import microlearning.command.MatrixJvm;
import microlearning.command.OutputFolder;
import microlearning.command.ProgramCommand;
import microlearning.data.DataSet;
import microlearning.exercises.SolvedRules;
import microlearning.matrix.Parallel;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.Rule;
import microlearning.training.Experiment;
import microlearning.training.Progress;
import microlearning.training.Settings;
import microlearning.training.TrainingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Runs the tutorial's experiments and writes their result files. */
@Command(
    name = "train",
    description = {
      "Runs the tutorial's experiment with each rule and shows what it measured.",
      "Same settings, same bytes: on every machine, JDK and number of threads.",
      "Where two defaults are given, the first is for MNIST and the second for digits."
    })
public final class TrainCommand extends ProgramCommand implements MatrixJvm.Needed {
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

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed, 0 or more, of any size: ${bundle:default.seed}.")
  private BigInteger seed;

  @Option(
      names = "--hidden",
      paramLabel = "N",
      description = "Hidden units: ${bundle:default.hidden}.")
  private Integer hidden;

  @Option(
      names = "--train-images",
      paramLabel = "N",
      description = "Training images: ${bundle:default.train-images}.")
  private Integer trainImages;

  @Option(
      names = "--test-images",
      paramLabel = "N",
      description = "Images drawn from the test set: ${bundle:default.test-images}.")
  private Integer testImages;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Passes through the images: ${bundle:default.epochs}.")
  private Integer epochs;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      description = "Images per update: ${bundle:default.batch-size}.")
  private Integer batchSize;

  @Option(
      names = "--learning-rate",
      paramLabel = "X",
      description = "Factor of each update, above 0: ${bundle:default.learning-rate}.")
  private Double learningRate;

  @Option(
      names = "--noise",
      paramLabel = "X",
      description = "Standard deviation of the perturbations, above 0: ${bundle:default.noise}.")
  private Double noise;

  @Option(
      names = "--init-sd",
      paramLabel = "X",
      description = "Standard deviation of the initial weights: ${bundle:default.init-sd}.")
  private Double initSd;

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      description = "sigmoid or relu: ${bundle:default.activation}.")
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
    Console console = console();
    checkSettings();
    try (OutputFolder folder = out == null ? null : OutputFolder.prepare(out)) {
      DataSet data = dataOptions.load(console);
      Settings settings = settings(DataOptions.settingsOf(data));
      Experiment experiment = experiment(data, settings);
      List<TrainingRun> runs = train(experiment, RuleSelection.inColumnOrder(rules), console);
      console.print(RunTable.of(runs));
      if (folder != null) {
        folder.write(settings, data, runs);
      }
    }
    return 0;
  }

  /** Weights, activities or inputs. Before the data is known, the defaults are MNIST's. */
  @Override
  public long largestMatrix() {
    long rows = Math.max(or(hidden, Settings.MNIST.hidden()), Architecture.PIXELS);
    long images =
        Math.max(
            or(batchSize, Settings.MNIST.batchSize()), or(testImages, Settings.MNIST.testImages()));
    return rows * Math.max(images, Architecture.PIXELS) * Double.BYTES;
  }

  /** Trains by several rules at a time: most steps are too small to be worth dividing. */
  private static List<TrainingRun> train(Experiment experiment, Set<Rule> rules, Console console) {
    try (Console.Task task = console.start("Training")) {
      Progress progress = (done, total) -> task.advance((long) total * rules.size());
      return Parallel.map(
          rules,
          rule -> {
            TrainingRun run = experiment.run(rule, SolvedRules.factory(rule), progress);
            task.done(rule.title(), run.seconds());
            return run;
          });
    }
  }

  /** Before anything is fetched: settings that go with none of the data that may come. */
  private void checkSettings() {
    ParameterException failure = null;
    for (Settings defaults : dataOptions.possibleSettings()) {
      try {
        settings(defaults);
        return;
      } catch (ParameterException e) {
        failure = e;
      }
    }
    throw failure;
  }

  private Experiment experiment(DataSet data, Settings settings) {
    try {
      return new Experiment(data, settings);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(commandLine(), e.getMessage(), e);
    }
  }

  /** The settings of the command line, and the data set's own where it is silent. */
  private Settings settings(Settings defaults) {
    try {
      return defaults.with(
          draft -> {
            draft.seed = or(seed, draft.seed);
            draft.hidden = or(hidden, draft.hidden);
            draft.trainImages = or(trainImages, draft.trainImages);
            draft.testImages = or(testImages, draft.testImages);
            draft.epochs = or(epochs, draft.epochs);
            draft.batchSize = or(batchSize, draft.batchSize);
            draft.learningRate = or(learningRate, draft.learningRate);
            draft.noise = or(noise, draft.noise);
            draft.initSd = or(initSd, draft.initSd);
            draft.activation = or(activation, draft.activation);
          });
    } catch (IllegalArgumentException e) {
      throw new ParameterException(commandLine(), e.getMessage(), e);
    }
  }

  private static <T> T or(T value, T defaultValue) {
    return value == null ? defaultValue : value;
  }
}
