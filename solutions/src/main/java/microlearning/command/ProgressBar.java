package microlearning.command;

import java.util.Locale;

/**
 * A line that shows how far a task is, always of the same width, and narrow enough for any
 * terminal.
 */
final class ProgressBar {
  private static final int WIDTH = 30;

  private ProgressBar() {}

  /**
   * Draws the bar.
   *
   * @param done 0 to total
   * @param total 0 or less if nobody knows
   * @param nanos time since the task began
   */
  static String of(String name, long done, long total, long nanos) {
    double part = total <= 0 ? 0 : Math.max(0, Math.min(1, (double) done / total));
    String left =
        part == 0
            ? ""
            : String.format(Locale.ROOT, "%6.0f s left", nanos / 1e9 * (1 - part) / part);
    return String.format(
        Locale.ROOT,
        "%-19s  [%-" + WIDTH + "s] %3d %% %-13s",
        name,
        "=".repeat((int) (WIDTH * part)),
        (int) (100 * part),
        left);
  }
}
