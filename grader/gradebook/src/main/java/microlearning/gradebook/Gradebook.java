package microlearning.gradebook;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import microlearning.checks.Check;
import microlearning.grade.Adjustment;
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

  private final StringWriter text = new StringWriter();
  private final CSVPrinter printer;

  /** A gradebook without rows. */
  Gradebook() {
    try {
      printer = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be written.", e);
    }
    print(header());
  }

  /** The columns' names. */
  static List<String> header() {
    List<String> header = new ArrayList<>(List.of("submission", "status", "score", "max_score"));
    for (Exercise exercise : Exercise.values()) {
      header.add(exercise.method());
    }
    checks().forEach(check -> header.add(check.id()));
    header.addAll(List.of("first_hint", "data_set", "seconds", "sources_sha256"));
    header.addAll(List.of("name", "id", "sis_id", "login", "email", "section"));
    header.addAll(List.of("handed_in", "late", "late_points", "manual_points", "comment", "total"));
    return header;
  }

  private static List<Check> checks() {
    return Arrays.stream(Exercise.values()).flatMap(e -> Check.of(e).stream()).toList();
  }

  /** The text of the file, of entries of which nothing else is known. */
  public static String csv(List<Entry> entries) {
    Gradebook gradebook = new Gradebook();
    entries.forEach(entry -> gradebook.add(ClassRules.NONE.row(entry)));
    return gradebook.text();
  }

  /** Adds a row. */
  void add(Row row) {
    print(cells(row));
  }

  /** The text of the file, with the rows that were added. */
  String text() {
    return text.toString();
  }

  private void print(List<?> cells) {
    try {
      printer.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be written.", e);
    }
  }

  private static List<Object> cells(Row row) {
    Entry entry = row.entry();
    List<Object> cells = new ArrayList<>();
    cells.add(row.isHandedIn() ? harmless(entry.name()) : "");
    cells.add(harmless(entry.status()));
    cells.add(entry.points());
    cells.add(entry.maximum());
    for (Exercise exercise : Exercise.values()) {
      cells.add(entry.points(exercise));
    }
    checks().forEach(check -> cells.add(entry.checks().get(check.id()).points()));
    cells.add(harmless(entry.firstHint()));
    cells.add(harmless(entry.dataSet()));
    cells.add(String.format(Locale.ROOT, "%.1f", entry.seconds()));
    cells.add(harmless(entry.sources()));
    cells.addAll(person(row));
    cells.add(harmless(entry.origin().time()));
    cells.add(row.lateness());
    cells.add(Adjustment.shown(row.points(Adjustment.Kind.LATE)));
    cells.add(Adjustment.shown(row.points(Adjustment.Kind.MANUAL)));
    cells.add(harmless(row.comment()));
    cells.add(Adjustment.shown(row.total()));
    return cells;
  }

  private static List<String> person(Row row) {
    return row.person()
        .map(p -> Stream.of(p.name(), p.id(), p.sisId(), p.login(), p.email(), p.section()))
        .orElse(Stream.of(row.entry().origin().name(), "", "", "", "", ""))
        .map(Gradebook::harmless)
        .toList();
  }

  /** A text that no spreadsheet takes for a formula. */
  static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
