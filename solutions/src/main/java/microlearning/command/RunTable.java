package microlearning.command;

import java.util.List;
import java.util.Locale;
import microlearning.training.TrainingRun;

/** The small table at the end of a training: a line for each rule. */
final class RunTable {
  private RunTable() {}

  static String of(List<TrainingRun> runs) {
    StringBuilder table =
        new StringBuilder(
            "Rule                 Loss: first    last  Accuracy  Cosine     SNR  Time\n");
    for (TrainingRun run : runs) {
      double[] losses = run.losses();
      double[] cosine = run.cosineSimilarity();
      table.append(
          String.format(
              Locale.ROOT,
              "%-19s  %11.4f  %6.4f  %6.1f %%  %6.3f  %6.4f  %.1f s%n",
              run.rule().title(),
              losses[0],
              losses[losses.length - 1],
              run.finalAccuracy(),
              cosine[cosine.length - 1],
              run.snr(),
              run.snrSeconds() + run.trainSeconds()));
    }
    return table.toString();
  }
}
