package microlearning.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import microlearning.data.DataSet;
import microlearning.figures.Figure;
import microlearning.figures.Figures;
import microlearning.figures.LabFigures;
import microlearning.figures.Run;
import microlearning.figures.Series;
import microlearning.network.Rule;
import microlearning.reference.ReferenceData;
import microlearning.reference.ReferenceException;

/** The figures of some runs, with the reference behind those that were trained as it was. */
final class LabPage {
  private static final List<Rule> ALL = List.of(Rule.values());

  /** The rules that use the feedback weights. */
  private static final List<Rule> FEEDBACK = List.of(Rule.FEEDBACK_ALIGNMENT, Rule.KOLEN_POLLACK);

  private LabPage() {}

  /**
   * The figures.
   *
   * @param runs on one data set, 1 to 3
   * @param reference of the project
   */
  static List<Figure> figures(List<LabRun> runs, DataSet data, ReferenceData reference) {
    List<Figure> figures = new ArrayList<>();
    figures.add(Figures.digits(data, runs.get(0).settings().settings().trainImages()));
    List<Run> drawn = new ArrayList<>(runs.stream().map(LabRun::toDraw).toList());
    if (runs.stream().anyMatch(run -> run.settings().isReference())) {
      addReference(drawn, runs, data, reference);
    }
    List<Figure> tutorial = Figures.tutorial(drawn);
    if (!Run.rules(drawn).equals(Figures.WITH_RATIOS)
        && tutorial.stream().noneMatch(figure -> figure.id().equals("loss"))) {
      // The tutorial's figures of two or three rules have no signal-to-noise ratios.
      figures.add(Figures.loss(drawn));
    }
    figures.addAll(tutorial);
    figures.add(LabFigures.angles(names(runs), series(runs, ALL, Angles::toGradient)));
    if (runs.stream()
        .anyMatch(run -> FEEDBACK.stream().anyMatch(rule -> !run.of(rule).isEmpty()))) {
      figures.add(
          LabFigures.feedback(
              names(runs),
              series(runs, FEEDBACK, Angles::feedback),
              series(runs, FEEDBACK, Angles::distance)));
    }
    for (LabRun run : runs) {
      String name = runs.size() > 1 ? run.name() : "";
      for (Rule rule : Rule.values()) {
        for (LabTraining training : firstOf(run, rule)) {
          String id = "weights-" + (runs.indexOf(run) + 1) + "-" + rule.id().replace('_', '-');
          figures.add(LabFigures.weights(id, rule, name, training.hiddenWeights()));
        }
      }
    }
    return figures;
  }

  private static void addReference(
      List<Run> drawn, List<LabRun> runs, DataSet data, ReferenceData reference) {
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      if (runs.stream().anyMatch(run -> !run.of(rule).isEmpty())) {
        rules.add(rule);
      }
    }
    try {
      drawn.add(0, Run.reference(reference, data.name(), rules));
    } catch (ReferenceException e) {
      // The runs can be drawn without it.
      return;
    }
  }

  private static List<LabTraining> firstOf(LabRun run, Rule rule) {
    return run.of(rule).stream().limit(1).toList();
  }

  private static List<String> names(List<LabRun> runs) {
    return runs.stream().map(LabRun::name).toList();
  }

  /** A line for each run and rule: of the first seed, with the range over all seeds. */
  private static List<Series> series(
      List<LabRun> runs, List<Rule> rules, Function<Angles, double[]> values) {
    List<Series> series = new ArrayList<>();
    for (LabRun run : runs) {
      for (Rule rule : rules) {
        List<Angles> seeds = run.of(rule).stream().map(LabTraining::angles).toList();
        if (!seeds.isEmpty()) {
          series.add(series(rule, runs.indexOf(run), seeds, values));
        }
      }
    }
    return series;
  }

  private static Series series(
      Rule rule, int run, List<Angles> seeds, Function<Angles, double[]> values) {
    double[] x = IntStream.of(seeds.get(0).updates()).asDoubleStream().toArray();
    double[] y = values.apply(seeds.get(0));
    if (seeds.size() == 1) {
      return new Series(rule, run, x, y);
    }
    List<double[]> all = seeds.stream().map(values).toList();
    return new Series(
        rule, run, x, y, ofAll(all, DoubleStream::min, y), ofAll(all, DoubleStream::max, y));
  }

  /** The least or greatest of several values at each place; of those seeds that came so far. */
  private static double[] ofAll(
      List<double[]> all, Function<DoubleStream, OptionalDouble> which, double[] first) {
    return IntStream.range(0, first.length)
        .mapToDouble(
            i ->
                which
                    .apply(all.stream().filter(v -> i < v.length).mapToDouble(v -> v[i]))
                    .orElse(first[i]))
        .toArray();
  }

  /** Losses of all trainings, a column each, as CSV. */
  static String lossesCsv(LabRun run) {
    Map<String, double[]> columns = new TreeMap<>();
    for (LabTraining training : run.trainings()) {
      columns.put(training.rule().id() + "_" + training.seed(), training.curves().losses());
    }
    return Csv.of(columns);
  }

  /** Accuracies of all trainings, a column each, as CSV. */
  static String accuracyCsv(LabRun run) {
    Map<String, double[]> columns = new TreeMap<>();
    for (LabTraining training : run.trainings()) {
      columns.put(training.rule().id() + "_" + training.seed(), training.curves().accuracy());
    }
    return Csv.of(columns);
  }

  /** Angles of all trainings by the index of an update, from 1, as CSV. */
  static String anglesCsv(LabRun run) {
    Map<String, double[]> columns = new TreeMap<>();
    for (LabTraining training : run.trainings()) {
      String name = "_" + training.rule().id() + "_" + training.seed();
      Angles angles = training.angles();
      columns.put("update" + name, IntStream.of(angles.updates()).asDoubleStream().toArray());
      columns.put("degrees_to_gradient" + name, angles.toGradient());
      if (FEEDBACK.contains(training.rule())) {
        columns.put("degrees_of_feedback" + name, angles.feedback());
        columns.put("distance_of_feedback" + name, angles.distance());
      }
    }
    return Csv.of(columns);
  }
}
