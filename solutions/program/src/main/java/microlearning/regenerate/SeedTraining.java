package microlearning.regenerate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import microlearning.data.DataSet;
import microlearning.exercises.SolvedRules;
import microlearning.matrix.Parallel;
import microlearning.network.Rule;
import microlearning.reference.Curves;
import microlearning.reference.Quantity;
import microlearning.reference.TrainingFiles.SeedRun;
import microlearning.training.Experiment;
import microlearning.training.Progress;
import microlearning.training.Settings;

/** Trains by every rule on one data set, from many seeds. */
public final class SeedTraining {
  private final DataSet data;
  private final Settings settings;

  SeedTraining(DataSet data, Settings settings) {
    this.data = data;
    this.settings = settings;
  }

  /** The data set's name, which is also that of its folder. */
  public String name() {
    return data.name();
  }

  /** Tells trainings apart that would give other numbers: the settings and the images. */
  public String key() {
    return settings + " " + data.digests();
  }

  /** How many values of each quantity a run has. */
  Map<Quantity, Integer> valuesOfARun() {
    int epochs = settings.epochs();
    double[] losses = new double[epochs * settings.batches()];
    Curves zeros = new Curves(losses, new double[epochs], new double[epochs], 0);
    Map<Quantity, Integer> counts = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      counts.put(quantity, quantity.of(zeros).length);
    }
    return counts;
  }

  /**
   * Trains from the seeds, several at a time, since each training is a chain of small steps.
   *
   * @param seeds to train from
   * @param kept runs that need not be made again
   * @param save called after each run with all runs so far, one call at a time
   * @return the runs of the seeds, in the order of seeds and rules
   */
  public List<SeedRun> runs(List<Integer> seeds, List<SeedRun> kept, Consumer<List<SeedRun>> save) {
    List<SeedRun> runs = new ArrayList<>(kept);
    runs.removeIf(run -> !seeds.contains(run.seed()));
    List<SeedRun> missing = missing(seeds, runs);
    Parallel.map(
        missing,
        job -> {
          SeedRun run = run(job.seed(), job.rule());
          synchronized (runs) {
            runs.add(run);
            save.accept(runs);
          }
          return run;
        });
    runs.sort(Comparator.comparing(SeedRun::seed).thenComparing(SeedRun::rule));
    return runs;
  }

  /** The runs of the seeds that are not among these, as runs without values. */
  public static List<SeedRun> missing(List<Integer> seeds, List<SeedRun> runs) {
    return seeds.stream()
        .flatMap(seed -> Stream.of(Rule.values()).map(rule -> new SeedRun(seed, rule, null)))
        .filter(job -> runs.stream().noneMatch(job::isOfTheSame))
        .toList();
  }

  /** The seeds from 1 to n of one of several shards, which together have them all. */
  public static List<Integer> seeds(int n, int shard, int shards) {
    return IntStream.rangeClosed(1, n)
        .filter(seed -> (seed - 1) % shards == shard - 1)
        .boxed()
        .toList();
  }

  private SeedRun run(int seed, Rule rule) {
    Experiment experiment = new Experiment(data, settings.withSeed(BigInteger.valueOf(seed)));
    return SeedRun.of(
        seed, rule, Curves.of(experiment.run(rule, SolvedRules.factory(rule), Progress.NONE)));
  }
}
