package microlearning.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import microlearning.data.DataSet;
import microlearning.figures.Figure;
import microlearning.figures.Figures;
import microlearning.network.Rule;
import microlearning.reference.ReferenceData;
import microlearning.report.Report;
import microlearning.results.WholeFile;

/**
 * Trains by any rule with any settings, and draws what came of it.
 *
 * <pre>{@code
 * Laboratory lab = new Laboratory(rules);
 * LabRun run = lab.train("less noise", LabSettings.digits().noise(0.01), Rule.NODE_PERTURBATION);
 * lab.compare(Path.of("target/lab"), run);
 * }</pre>
 */
public final class Laboratory {
  private static final String NOTHING = "No training has made an update. There is nothing to draw.";

  private final LabRules rules;
  private final LabData data = new LabData();
  private final ReferenceData reference = ReferenceData.stored();
  private final StopKey stopKey = new StopKey();

  /** Opens a laboratory for some rules. */
  public Laboratory(LabRules rules) {
    this.rules = rules;
  }

  /** What is to be tried in a laboratory. */
  public interface Work {
    /** Tries it. */
    void run() throws IOException;
  }

  /**
   * Does some work, and says in a line what is wrong with it, if something is.
   *
   * @return whether it came to its end
   */
  public boolean run(Work work) {
    try {
      work.run();
      return true;
    } catch (IOException | RuntimeException e) {
      ProgressLines.print(Fault.words(e));
      return false;
    }
  }

  /**
   * Trains, and prints losses on the way. Press Enter to stop with what there is.
   *
   * @param name of the run, for legends
   * @param settings of all trainings
   * @param wanted rules to train by; each from every seed
   * @throws IOException if the images are not available, with the reason in one line
   * @throws IllegalArgumentException if no rule is named, one is not known, or there are too few
   *     images
   */
  public LabRun train(String name, LabSettings settings, Rule... wanted) throws IOException {
    require(wanted.length > 0, "Name a rule to train by, such as Rule.BACKPROPAGATION.");
    DataSet images = data.get(settings.dataSet());
    return Trainings.run(
        name, settings, List.of(wanted), rules, images, ProgressLines.ofTraining(stopKey));
  }

  /**
   * Draws runs over each other, with the reference behind them if one was trained as it was, and
   * writes a page, the figures and the numbers into a folder.
   *
   * @param folder that is made if it is not there
   * @param runs on one data set, 1 to 3
   * @throws IOException if something cannot be written
   * @throws IllegalArgumentException if the runs cannot be drawn over each other
   */
  public void compare(Path folder, LabRun... runs) throws IOException {
    List<LabRun> all = List.of(runs);
    requireComparable(all);
    if (all.stream().flatMap(run -> run.trainings().stream()).noneMatch(LabTraining::hasBegun)) {
      ProgressLines.print(NOTHING);
      return;
    }
    DataSet images = data.get(all.get(0).settings().dataSet());
    List<Figure> figures = LabPage.figures(all, images, reference);
    write(folder, figures, lead(all));
    for (LabRun run : all) {
      Path own = Files.createDirectories(folder.resolve("run-" + (all.indexOf(run) + 1)));
      WholeFile.write(own.resolve("settings.txt"), run.settings().toJava() + "\n");
      WholeFile.write(own.resolve("losses.csv"), LabPage.lossesCsv(run));
      WholeFile.write(own.resolve("accuracy.csv"), LabPage.accuracyCsv(run));
      WholeFile.write(own.resolve("angles.csv"), LabPage.anglesCsv(run));
    }
    Summary summary = new Summary("run", all.stream().map(LabRun::name).toList());
    ProgressLines.print(summary.header());
    all.forEach(run -> summary.rows(run.name(), run).forEach(ProgressLines::print));
    ProgressLines.print("");
    ProgressLines.print(summary.angleHeader());
    all.forEach(run -> summary.angleRows(run.name(), run).forEach(ProgressLines::print));
    ProgressLines.print("Open " + folder.resolve("index.html").toAbsolutePath());
  }

  private static void require(boolean holds, String demand) {
    if (!holds) {
      throw new IllegalArgumentException(demand);
    }
  }

  private static void requireComparable(List<LabRun> runs) {
    int most = Figures.MOST_RUNS - 1;
    if (runs.isEmpty() || runs.size() > most) {
      throw new IllegalArgumentException(
          "Compare 1 to " + most + " runs, not " + runs.size() + ".");
    }
    if (runs.stream().map(run -> run.settings().dataSet()).distinct().count() > 1) {
      throw new IllegalArgumentException("Compare runs on the same data set only.");
    }
  }

  private static void requireRising(List<? extends Number> values) {
    for (int i = 1; i < values.size(); i++) {
      require(
          values.get(i).doubleValue() > values.get(i - 1).doubleValue(),
          "The values must rise: " + values.get(i) + " comes after " + values.get(i - 1) + ".");
    }
  }

  private static String lead(List<LabRun> runs) {
    List<String> names = new ArrayList<>();
    runs.forEach(run -> names.add(run.name() + ": " + run.settings().toJava()));
    return String.join("; ", names) + ".";
  }

  /**
   * Measures the variance of updates against the number of weights, and writes its figure.
   *
   * @param folder that is made if it is not there
   * @param settings of the networks and of the one batch
   * @param wanted rules that draw noise
   * @param hidden numbers of hidden units, rising
   * @throws IOException if the images are not available, or something cannot be written
   * @throws IllegalArgumentException if no rule is named, one draws no noise, or there is no number
   */
  public void variance(Path folder, LabSettings settings, List<Rule> wanted, int... hidden)
      throws IOException {
    require(
        !wanted.isEmpty() && wanted.stream().allMatch(Rule::drawsNoise),
        "Name rules that draw noise: Rule.WEIGHT_PERTURBATION, Rule.NODE_PERTURBATION, or both.");
    require(hidden.length > 0, "Name a number of hidden units, or several that rise.");
    requireRising(IntStream.of(hidden).boxed().toList());
    DataSet images = data.get(settings.dataSet());
    LabData.requireImages(images, settings);
    Figure figure = new VarianceStudy(settings, images).figure(rules, wanted, hidden);
    VarianceStudy.lines(figure).forEach(ProgressLines::print);
    write(folder, List.of(figure), settings.toJava() + ".");
    ProgressLines.print("Open " + folder.resolve("index.html").toAbsolutePath());
  }

  /**
   * Trains at several values of one setting, and draws what came of it against them:
   * signal-to-noise ratio, loss, accuracy and cosine similarity, with their range over several
   * seeds. Press Enter to stop with what there is.
   *
   * <pre>{@code
   * lab.sweep(folder, "noise", List.of(0.01, 0.1, 1), LabSettings.digits()::noise,
   *     Rule.WEIGHT_PERTURBATION);
   * }</pre>
   *
   * @param folder that is made if it is not there
   * @param varied name of the setting, for axes
   * @param values of the setting, rising
   * @param settings at a value
   * @param wanted rules to train by
   * @throws IOException if the images are not available, or something cannot be written
   * @throws IllegalArgumentException if no value or no rule is named, values do not rise, a rule is
   *     not known, or there are too few images
   */
  public <N extends Number> void sweep(
      Path folder, String varied, List<N> values, Function<N, LabSettings> settings, Rule... wanted)
      throws IOException {
    require(!values.isEmpty(), "Name a value of the " + varied + ", or several that rise.");
    require(wanted.length > 0, "Name a rule to train by, such as Rule.BACKPROPAGATION.");
    requireRising(values);
    Sweep sweep = new Sweep(varied);
    Summary summary = new Summary(varied, values.stream().map(String::valueOf).toList());
    LabListener listener = ProgressLines.ofFailures(stopKey);
    ProgressLines.print(summary.header());
    for (N value : values) {
      if (!listener.stopped()) {
        LabSettings at = settings.apply(value);
        DataSet images = data.get(at.dataSet());
        LabRun run = Trainings.run("" + value, at, List.of(wanted), rules, images, listener);
        sweep.add(value.doubleValue(), run);
        summary.rows(run.name(), run).forEach(ProgressLines::print);
      }
    }
    if (sweep.isEmpty()) {
      ProgressLines.print(NOTHING);
      return;
    }
    String lead =
        "One training for each point. The first: " + settings.apply(values.get(0)).toJava();
    write(folder, sweep.figures(), lead + ".");
    WholeFile.write(folder.resolve("sweep.csv"), sweep.csv());
    ProgressLines.print("Open " + folder.resolve("index.html").toAbsolutePath());
  }

  private static void write(Path folder, List<Figure> figures, String lead) throws IOException {
    Files.createDirectories(folder);
    for (Figure figure : figures) {
      WholeFile.write(folder.resolve(figure.id() + ".svg"), figure.svg());
    }
    WholeFile.write(folder.resolve("index.html"), Report.html("The lab", lead, figures));
  }

  /**
   * Serves the lab as a page on this machine alone, until the program is ended.
   *
   * @throws IOException if no port can be opened
   */
  public void open() throws IOException {
    LabServer server = LabServer.start(rules, data, reference);
    ProgressLines.print("Open " + server.address());
    ProgressLines.print("Press Enter to end.");
    stopKey.await();
    server.close();
  }

  /**
   * Runs JShell with everything on its class path.
   *
   * @throws IOException if it cannot be started
   */
  public void shell() throws IOException {
    LabShell.run();
  }
}
