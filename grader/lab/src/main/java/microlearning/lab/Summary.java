package microlearning.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import microlearning.network.Rule;
import microlearning.reference.Quantity;

/** What trainings measured at their ends, and angles, as lines of tables for the console. */
final class Summary {
  private static final String ROW = "%-20s  %8s  %9s  %7s  %7s";

  private static final String ANGLES = "%-20s  %11s  %16s  %14s";
  private static final double MOST_PLAIN = 1000;
  private static final String NONE = "none";

  private final String first;
  private final int width;

  /**
   * Begins a table.
   *
   * @param first title of the first column
   * @param names all that will be in it
   */
  Summary(String first, List<String> names) {
    this.first = first;
    width = names.stream().mapToInt(String::length).reduce(first.length(), Math::max);
  }

  String header() {
    return pad(first)
        + String.format(Locale.ROOT, ROW, "rule", "loss", "accuracy", "cosine", "SNR");
  }

  private String pad(String name) {
    return name + " ".repeat(width - name.length() + 2);
  }

  /** A line for each rule of a run, of the means over its seeds. */
  List<String> rows(String name, LabRun run) {
    List<String> rows = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      if (!run.of(rule).isEmpty()) {
        String values =
            String.format(
                Locale.ROOT,
                ROW,
                rule.title(),
                loss(mean(run, rule, Quantity.LOSS)),
                number("%.1f %%", mean(run, rule, Quantity.ACCURACY)),
                number("%.3f", mean(run, rule, Quantity.COSINE_SIMILARITY)),
                number("%.4f", mean(run, rule, Quantity.SNR)));
        rows.add(pad(name) + values.stripTrailing());
      }
    }
    return rows;
  }

  String angleHeader() {
    return pad(first)
        + String.format(Locale.ROOT, ANGLES, "rule", "to gradient", "B to Wy", "difference");
  }

  /** A line of angles for each rule of a run, of its first seed. */
  List<String> angleRows(String name, LabRun run) {
    List<String> rows = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      run.of(rule).stream()
          .limit(1)
          .map(LabTraining::angles)
          .forEach(angles -> rows.add((pad(name) + angles(rule, angles)).stripTrailing()));
    }
    return rows;
  }

  private static String angles(Rule rule, Angles angles) {
    double mean = mean(angles.toGradient());
    boolean feedback = rule == Rule.FEEDBACK_ALIGNMENT || rule == Rule.KOLEN_POLLACK;
    return String.format(
        Locale.ROOT,
        ANGLES,
        rule.title(),
        String.format(Locale.ROOT, "mean %.1f°", mean),
        feedback ? fromTo("%.1f°", angles.feedback()) : "",
        feedback ? fromTo("%.2f", angles.distance()) : "");
  }

  private static String fromTo(String format, double[] values) {
    String from = number(format, values[0]);
    String to = number(format, values[values.length - 1]);
    return from.equals(to) && from.equals(NONE) ? NONE : from + " to " + to;
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, format, value);
  }

  /** A loss with four decimals, or as a power where that would be a long row of digits. */
  static String loss(double loss) {
    String format = Math.abs(loss) < MOST_PLAIN ? "%.4f" : "%.1e";
    return String.format(Locale.ROOT, format, loss);
  }

  /** The mean over seeds of the last values. */
  static double mean(LabRun run, Rule rule, Quantity quantity) {
    return mean(last(run, rule, quantity));
  }

  /** The mean of the values that are numbers, added in their order; NaN if none is. */
  private static double mean(double[] values) {
    double sum = 0;
    int count = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    return sum / count;
  }

  /** The last value of each training by a rule; NaN of one that was stopped before it. */
  static double[] last(LabRun run, Rule rule, Quantity quantity) {
    return run.of(rule).stream()
        .map(training -> quantity.of(training.curves()))
        .mapToDouble(values -> values.length == 0 ? Double.NaN : values[values.length - 1])
        .toArray();
  }
}
