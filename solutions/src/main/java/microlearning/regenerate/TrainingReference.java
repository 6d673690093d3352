package microlearning.regenerate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import microlearning.data.DataSet;
import microlearning.exercises.SolvedRules;
import microlearning.network.Rule;
import microlearning.reference.Curves;
import microlearning.reference.TrainingFiles;
import microlearning.reference.TrainingFiles.SeedRun;
import microlearning.results.RunFiles;
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
  private final List<SeedRun> kept;
  private final Runnable trained;

  /**
   * Prepares the trainings.
   *
   * @param settings with the reference seed
   * @param seeds number of seeds for the bands, at least 2
   * @param kept runs of an earlier time with the same settings, which are not made again
   * @param trained called after each training, from any thread
   */
  TrainingReference(
      DataSet data, Settings settings, int seeds, List<SeedRun> kept, Runnable trained) {
    this.data = data;
    this.settings = settings;
    this.seeds = seeds;
    this.kept = kept;
    this.trained = trained;
  }

  /** How many trainings there are. */
  static int trainings(int seeds) {
    return Rule.values().length * (seeds + 1);
  }

  /** The texts of the files by their names. */
  Map<String, String> texts() {
    List<TrainingRun> runs = Stream.of(Rule.values()).map(rule -> run(rule, settings)).toList();
    Map<String, String> texts = new LinkedHashMap<>(RunFiles.texts(runs));
    List<SeedRun> seedRuns = seedRuns();
    texts.put(
        "seeds.csv",
        TrainingFiles.writeSeeds(
            comment("What each seed from 1 to " + seeds + " gave: the mean loss in each tenth of")
                + "\n"
                + "the training, accuracy in percent and cosine similarity to backpropagation"
                + " after\n"
                + "each epoch, and the signal-to-noise ratio before training.",
            seedRuns));
    texts.put(
        "bands.csv",
        TrainingFiles.writeBands(
            comment("How the values of seeds.csv spread over the seeds 1 to " + seeds + "."),
            TrainingFiles.bandsOf(seedRuns)));
    return texts;
  }

  private String comment(String what) {
    return "Made by: microlearning regenerate --seeds "
        + seeds
        + ", on the data set "
        + data.name()
        + ".\n"
        + what;
  }

  /** One run for each seed and rule; several at a time, since each is a chain of small steps. */
  private List<SeedRun> seedRuns() {
    List<SeedRun> runs =
        IntStream.rangeClosed(1, seeds)
            .boxed()
            .flatMap(seed -> Stream.of(Rule.values()).map(rule -> Map.entry(seed, rule)))
            .collect(Collectors.toCollection(ArrayList::new))
            .parallelStream()
            .map(job -> seedRun(job.getKey(), job.getValue()))
            .collect(Collectors.toCollection(ArrayList::new));
    runs.sort(Comparator.comparing(SeedRun::seed).thenComparing(SeedRun::rule));
    return runs;
  }

  private SeedRun seedRun(int seed, Rule rule) {
    for (SeedRun run : kept) {
      if (run.seed() == seed && run.rule() == rule) {
        trained.run();
        return run;
      }
    }
    TrainingRun run = run(rule, settings.withSeed(BigInteger.valueOf(seed)));
    return SeedRun.of(seed, rule, Curves.of(run));
  }

  private TrainingRun run(Rule rule, Settings settings) {
    TrainingRun run =
        new Experiment(data, settings).run(rule, SolvedRules.factory(rule), Progress.NONE);
    trained.run();
    return run;
  }
}
