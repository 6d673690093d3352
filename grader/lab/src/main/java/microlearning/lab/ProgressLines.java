package microlearning.lab;

import java.math.BigInteger;
import java.util.Locale;
import microlearning.network.Rule;

/** Prints losses some times in each training, accuracies after epochs, and why trainings failed. */
final class ProgressLines implements LabListener {
  private static final int LINES = 10;

  private final StopKey stopKey;
  private final int lines;

  private ProgressLines(StopKey stopKey, int lines) {
    this.stopKey = stopKey;
    this.lines = lines;
  }

  /** Follows a training on the console. */
  static ProgressLines ofTraining(StopKey stopKey) {
    return new ProgressLines(stopKey, LINES);
  }

  /** Prints failures alone: where there are many trainings. */
  static ProgressLines ofFailures(StopKey stopKey) {
    return new ProgressLines(stopKey, 0);
  }

  static void print(String line) {
    System.out.println(line);
  }

  @Override
  public void loss(Rule rule, BigInteger seed, int update, int updates, double loss) {
    int before = (int) ((update - 1L) * lines / updates);
    int now = (int) ((long) update * lines / updates);
    if (now > before) {
      String text = "%-20s seed %s  %3d %%  loss %s";
      int percent = now * 100 / lines;
      print(String.format(Locale.ROOT, text, rule.title(), seed, percent, Summary.loss(loss)));
    }
  }

  @Override
  public void epoch(Rule rule, BigInteger seed, int epoch, double accuracy, double cosine) {
    if (lines > 0) {
      String text = "%-20s seed %s  epoch %d: accuracy %.1f %%, cosine similarity %.3f";
      print(String.format(Locale.ROOT, text, rule.title(), seed, epoch, accuracy, cosine));
    }
  }

  @Override
  public void ended(LabTraining training) {
    training
        .failure()
        .ifPresent(why -> print(training.rule().title() + " was not trained to its end: " + why));
  }

  @Override
  public boolean stopped() {
    return stopKey.isPressed();
  }
}
