package microlearning.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    figures.addAll(Figures.tutorial(drawn));
    figures.add(LabFigures.angles(runs.stream().map(LabRun::name).toList(), angles(runs)));
    for (LabRun run : runs) {
      for (Rule rule : Rule.values()) {
        for (LabTraining training : firstOf(run, rule)) {
          String id = "weights-" + (runs.indexOf(run) + 1) + "-" + rule.id().replace('_', '-');
          figures.add(LabFigures.weights(id, rule, training.hiddenWeights()));
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

  private static List<Series> angles(List<LabRun> runs) {
    List<Series> angles = new ArrayList<>();
    for (LabRun run : runs) {
      for (Rule rule : Rule.values()) {
        for (LabTraining training : firstOf(run, rule)) {
          int[] updates = training.angles().updates();
          double[] x = new double[updates.length];
          for (int i = 0; i < x.length; i++) {
            x[i] = updates[i];
          }
          angles.add(new Series(rule, runs.indexOf(run), x, training.angles().degrees()));
        }
      }
    }
    return angles;
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
}
