package microlearning.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import microlearning.network.Rule;
import microlearning.reference.Band;
import microlearning.reference.Curves;
import microlearning.reference.Quantity;

/**
 * What runs measured by some rules, in numbers and in words.
 *
 * @param runs that are compared
 * @param rules in the order of columns
 */
record CurveTable(List<Run> runs, List<Rule> rules) {
  private static final int DIGITS = 4;

  /** A run by a rule. */
  private record Column(Run run, Rule rule, String name) {
    Curves curves() {
      return run.curves().get(rule);
    }
  }

  /** One's own runs first: on a narrow screen, what they are compared with is off the edge. */
  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    List<Run> ordered = new ArrayList<>(runs);
    ordered.sort(Comparator.comparing(Run::isReference));
    for (Run run : ordered) {
      for (Rule rule : rules) {
        if (run.has(rule)) {
          String name = runs.size() == 1 ? rule.title() : rule.title() + ", " + run.name();
          columns.add(new Column(run, rule, name));
        }
      }
    }
    return columns;
  }

  /** Mean losses by tenths of the training. */
  Table loss(boolean snr) {
    List<List<String>> rows = rows(Quantity.LOSS, "Tenth ", " of the training");
    if (snr) {
      rows.add(row(Quantity.SNR, "Signal-to-noise ratio", 0));
    }
    return new Table(header("Mean loss in"), rows);
  }

  /** Values by epochs. */
  Table perEpoch(Quantity quantity) {
    return new Table(header("After"), rows(quantity, "Epoch ", ""));
  }

  private List<String> header(String first) {
    List<String> header = new ArrayList<>(List.of(first));
    columns().forEach(column -> header.add(column.name()));
    return header;
  }

  private List<List<String>> rows(Quantity quantity, String before, String after) {
    int longest = 0;
    for (Column column : columns()) {
      longest = Math.max(longest, quantity.of(column.curves()).length);
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < longest; i++) {
      rows.add(row(quantity, before + (i + 1) + after, i));
    }
    return rows;
  }

  private List<String> row(Quantity quantity, String name, int index) {
    List<String> row = new ArrayList<>(List.of(name));
    for (Column column : columns()) {
      double[] values = quantity.of(column.curves());
      String cell = index < values.length ? Decimal.of(values[index], DIGITS) : "";
      List<Band> bands = column.run().bands(quantity, column.rule());
      if (index < bands.size()) {
        cell += " (" + range(bands.get(index)) + ")";
      }
      row.add(cell);
    }
    return row;
  }

  private static String range(Band band) {
    return Decimal.of(band.minimum(), DIGITS) + " to " + Decimal.of(band.maximum(), DIGITS);
  }

  /** From where to where the values go, a sentence for each run by a rule. */
  String sentences(Quantity quantity) {
    return columns().stream()
        .map(column -> sentence(column, quantity))
        .collect(Collectors.joining(" "));
  }

  private static String sentence(Column column, Quantity quantity) {
    double[] values = quantity.of(column.curves());
    if (values.length == 0) {
      return column.name() + ": stopped before the first epoch ended.";
    }
    String last = Decimal.of(values[values.length - 1], 3);
    if (values.length == 1) {
      return column.name() + ": " + last + ".";
    }
    String first = Decimal.of(values[0], 3);
    return quantity == Quantity.LOSS
        ? column.name() + ": " + first + " on average in the first tenth, " + last + " in the last."
        : column.name() + ": " + first + " after the first epoch, " + last + " after the last.";
  }

  /** The signal-to-noise ratios. */
  String snrs() {
    return columns().stream()
        .map(column -> column.name() + " " + Decimal.of(column.curves().snr(), 3))
        .collect(Collectors.joining("; "));
  }
}
