package microlearning.command.train;

import java.util.List;
import java.util.Locale;
import microlearning.training.TrainingRun;

/** The small table at the end of a training: a line for each rule. */
final class RunTable {
  private RunTable() {}

  static String of(List<TrainingRun> runs) {
    StringBuilder table = new StringBuilder();
    add(
        table,
        "%-19s  %11s  %6s  %8s  %6s  %6s  %s%n",
        "Rule",
        "Loss: first",
        "last",
        "Accuracy",
        "Cosine",
        "SNR",
        "Time");
    for (TrainingRun run : runs) {
      double[] losses = run.losses();
      double[] cosine = run.cosineSimilarity();
      add(
          table,
          "%-19s  %11.4f  %6.4f  %6.1f %%  %6.3f  %6.4f  %.1f s%n",
          run.rule().title(),
          losses[0],
          losses[losses.length - 1],
          run.finalAccuracy(),
          cosine[cosine.length - 1],
          run.snr(),
          run.seconds());
    }
    return table.toString();
  }

  private static void add(StringBuilder table, String format, Object... cells) {
    table.append(String.format(Locale.ROOT, format, cells));
  }
}
