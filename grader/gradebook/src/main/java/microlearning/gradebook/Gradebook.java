package microlearning.gradebook;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import microlearning.checks.Check;
import microlearning.submission.Exercise;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The file {@code gradebook.csv}: a row for each submission. */
public final class Gradebook {
  /**
   * What makes a spreadsheet read a text as a formula, which a submission's name or words may try;
   * some take the wide forms, too. Tabs and line ends are in no text of an entry.
   */
  private static final String FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20";

  private Gradebook() {}

  /** The columns' names. */
  static List<String> header() {
    List<String> header = new ArrayList<>(List.of("submission", "status", "score", "max_score"));
    for (Exercise exercise : Exercise.values()) {
      header.add(exercise.method());
    }
    checks().forEach(check -> header.add(check.id()));
    header.addAll(List.of("first_hint", "data_set", "seconds", "sources_sha256"));
    return header;
  }

  private static List<Check> checks() {
    return Arrays.stream(Exercise.values()).flatMap(e -> Check.of(e).stream()).toList();
  }

  /** The text of the file. */
  public static String csv(List<Entry> entries) {
    StringWriter text = new StringWriter();
    CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord(header());
      for (Entry entry : entries) {
        printer.printRecord(row(entry));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be written.", e);
    }
    return text.toString();
  }

  private static List<Object> row(Entry entry) {
    List<Object> row = new ArrayList<>();
    row.add(harmless(entry.name()));
    row.add(harmless(entry.status()));
    row.add(entry.points());
    row.add(Entry.maximum());
    for (Exercise exercise : Exercise.values()) {
      row.add(entry.points(exercise));
    }
    checks().forEach(check -> row.add(entry.checks().get(check.id()).points()));
    row.add(harmless(entry.firstHint()));
    row.add(harmless(entry.dataSet()));
    row.add(String.format(Locale.ROOT, "%.1f", entry.seconds()));
    row.add(harmless(entry.sources()));
    return row;
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
