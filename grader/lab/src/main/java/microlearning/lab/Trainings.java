package microlearning.lab;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import microlearning.data.DataSet;
import microlearning.matrix.Parallel;
import microlearning.network.Rule;

/** Trains by several rules from several seeds, some at a time. */
final class Trainings {
  private record Job(Rule rule, BigInteger seed) {}

  private Trainings() {}

  /**
   * Trains.
   *
   * @param name of the run, for legends
   * @throws IllegalArgumentException if a rule is not known, or the settings ask for more images
   *     than there are
   */
  static LabRun run(
      String name,
      LabSettings settings,
      List<Rule> rules,
      LabRules known,
      DataSet data,
      LabListener listener) {
    LabData.requireImages(data, settings);
    List<Job> jobs = new ArrayList<>();
    for (Rule rule : rules) {
      known.factory(rule);
      settings.seeds().forEach(seed -> jobs.add(new Job(rule, seed)));
    }
    List<LabTraining> trainings =
        Parallel.map(
            jobs,
            job ->
                new LabBench(settings, job.seed(), data, job.rule(), listener)
                    .train(known.factory(job.rule())));
    return new LabRun(name, settings, trainings);
  }
}
