package microlearning.regenerate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import microlearning.data.DataSet;
import microlearning.exercises.SolvedRules;
import microlearning.matrix.Parallel;
import microlearning.network.Rule;
import microlearning.reference.Observation;
import microlearning.reference.ProjectionFile;
import microlearning.reference.TrainingFiles;
import microlearning.reference.TrainingFiles.SeedRun;
import microlearning.results.RunFiles;
import microlearning.submission.Exercise;
import microlearning.training.Experiment;
import microlearning.training.Progress;
import microlearning.training.Settings;
import microlearning.training.TrainingRun;

/**
 * What training gives on one data set: the tutorial's four files from the reference seed, what each
 * of the seeds 1 to N gave, and the bands over them.
 */
final class TrainingReference {
  private final DataSet data;
  private final Settings settings;
  private final int seeds;

  TrainingReference(DataSet data, Settings settings, int seeds) {
    this.data = data;
    this.settings = settings;
    this.seeds = seeds;
  }

  /**
   * The texts of the files by their names.
   *
   * @param seedRuns of the seeds 1 to N
   * @param trained called after each training from the reference seed, by any thread
   */
  Map<String, String> texts(List<SeedRun> seedRuns, Runnable trained) {
    Map<Rule, ObservedCalls> calls = new ConcurrentHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>(RunFiles.texts(referenceRuns(trained, calls)));
    texts.put(
        "updates.csv",
        ProjectionFile.write(
            madeBy(data.name(), seeds)
                + "Projections of what single calls gave in the training from the reference seed:\n"
                + "the updates, and the feedback weights B after them.",
            updates(calls)));
    texts.put("seeds.csv", TrainingFiles.writeSeeds(seedComment(data.name(), seeds), seedRuns));
    texts.put(
        "bands.csv",
        TrainingFiles.writeBands(
            madeBy(data.name(), seeds)
                + "How the values of seeds.csv spread over the seeds 1 to "
                + seeds
                + ".",
            TrainingFiles.bandsOf(seedRuns)));
    return texts;
  }

  static String seedComment(String dataSet, int seeds) {
    return madeBy(dataSet, seeds)
        + "What each seed from 1 to "
        + seeds
        + " gave: the mean loss in each tenth of the training,\n"
        + "accuracy in percent and cosine similarity to backpropagation after each epoch,\n"
        + "and the signal-to-noise ratio before training.";
  }

  private static String madeBy(String dataSet, int seeds) {
    return "Made by: microlearning regenerate --seeds "
        + seeds
        + ", on the data set "
        + dataSet
        + ".\n";
  }

  /** What is compared of the exercises' rules, in their order. */
  private static Map<Rule, Map<String, Observation>> updates(Map<Rule, ObservedCalls> calls) {
    Map<Rule, Map<String, Observation>> updates = new LinkedHashMap<>();
    for (Exercise exercise : Exercise.values()) {
      updates.put(exercise.rule(), calls.get(exercise.rule()).projections());
    }
    return updates;
  }

  private List<TrainingRun> referenceRuns(Runnable trained, Map<Rule, ObservedCalls> calls) {
    Experiment experiment = new Experiment(data, settings);
    return Parallel.map(
        List.of(Rule.values()),
        rule -> {
          ObservedCalls ofRule = new ObservedCalls(settings);
          calls.put(rule, ofRule);
          TrainingRun run = experiment.run(rule, SolvedRules.factory(rule), Progress.NONE, ofRule);
          trained.run();
          return run;
        });
  }
}
