package microlearning.command.figures;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.command.Console;
import microlearning.command.OutputFolder;
import microlearning.command.ProgramCommand;
import microlearning.figures.Figure;
import microlearning.variance.Observation;
import microlearning.variance.VarianceExperiment;
import microlearning.variance.VarianceFigure;
import microlearning.variance.VarianceFile;
import microlearning.variance.VarianceSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Shows by experiment how the variance of perturbation updates grows with the network. */
@Command(
    name = "variance",
    description = {
      "Measures the variance of updates by weight and node perturbation on linear networks with"
          + " target zero, of every number of outputs M with every number of inputs N, beside the"
          + " derived formulas: O(MN) and O(M).",
      "Writes variance.csv, the same bytes on every machine, and a figure of it, variance.svg and"
          + " variance.png."
    })
public final class VarianceCommand extends ProgramCommand {
  private static final double LEARNING_RATE = 0.1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the files.")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "12345",
      description = "Seed, 0 or more, of any size: ${DEFAULT-VALUE}.")
  private BigInteger seed;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "5000",
      description = "Updates of each rule at each size, 1000 to 10000000: ${DEFAULT-VALUE}.")
  private Integer draws;

  @Option(
      names = "--noise",
      paramLabel = "X",
      defaultValue = "0.0001",
      description =
          "Standard deviation of the perturbations, 1e-8 to 1: ${DEFAULT-VALUE}. The formulas hold"
              + " for small noise only.")
  private Double noise;

  @Option(
      names = "--outputs",
      paramLabel = "M",
      split = ",",
      defaultValue = "2,4,8,16,32,64",
      description = "Numbers of outputs, 1 to 1000, at least two: ${DEFAULT-VALUE}.")
  private List<Integer> outputs;

  @Option(
      names = "--inputs",
      paramLabel = "N",
      split = ",",
      defaultValue = "2,4,8,16,32,64",
      description = "Numbers of inputs, 1 to 1000, at least two: ${DEFAULT-VALUE}.")
  private List<Integer> inputs;

  @Override
  public Integer call() throws IOException {
    VarianceSettings settings = settings();
    Console console = console();
    try (OutputFolder folder = OutputFolder.prepare(out)) {
      List<Observation> observations = observe(settings, console);
      folder.writeBytes(files(settings, observations));
      console.print(VarianceTable.of(settings, observations));
    }
    return 0;
  }

  private static List<Observation> observe(VarianceSettings settings, Console console) {
    try (Console.Task task = console.start("Variance")) {
      List<Observation> observations = new VarianceExperiment(settings).run(task::step);
      task.done();
      return observations;
    }
  }

  private static Map<String, byte[]> files(
      VarianceSettings settings, List<Observation> observations) throws IOException {
    Figure figure = VarianceFigure.of(settings, observations);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        VarianceFile.NAME,
        VarianceFile.text(settings, observations).getBytes(StandardCharsets.UTF_8));
    files.put("variance.svg", figure.svg().getBytes(StandardCharsets.UTF_8));
    files.put("variance.png", figure.png());
    return files;
  }

  private VarianceSettings settings() {
    try {
      return new VarianceSettings(seed, draws, LEARNING_RATE, noise, outputs, inputs);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(commandLine(), e.getMessage(), e);
    }
  }
}
