package microlearning.gradebook;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import microlearning.grade.Adjustment;
import microlearning.submission.Exercise;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The file {@code grades.csv}: who has how many points, for people and their spreadsheets. */
final class SpreadsheetGradebook implements SystemGradebook {
  /** Its name. */
  static final String NAME = "grades.csv";

  private final StringWriter text = new StringWriter();
  private final CSVPrinter csv;

  SpreadsheetGradebook() {
    text.append(BYTE_ORDER_MARK);
    try {
      csv = new CSVPrinter(text, CSVFormat.DEFAULT);
      List<String> header =
          new ArrayList<>(List.of("Name", "ID", "Login", "E-mail", "Section", "Submission"));
      header.add("Status");
      for (Exercise exercise : Exercise.values()) {
        header.add("Exercise " + exercise.number());
      }
      header.addAll(List.of("Checks", "Late", "Points for lateness", "Points by hand", "Comment"));
      header.addAll(List.of("Total", "Of"));
      csv.printRecord(header);
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be written.", e);
    }
  }

  @Override
  public void row(Row row, Optional<Path> folder) throws IOException {
    Entry entry = row.entry();
    List<String> cells = new ArrayList<>();
    row.person()
        .map(p -> Stream.of(p.name(), p.id(), p.login(), p.email(), p.section()))
        .orElse(Stream.of(entry.origin().name(), "", "", "", ""))
        .forEach(cells::add);
    cells.add(row.isHandedIn() ? entry.name() : "");
    cells.add(entry.status().replace('_', ' '));
    for (Exercise exercise : Exercise.values()) {
      cells.add(entry.isFault() ? "" : entry.points(exercise) + "");
    }
    cells.add(entry.isFault() ? "" : entry.points() + "");
    cells.add(row.lateness());
    List<String> words = new ArrayList<>(cells.stream().map(Gradebook::harmless).toList());
    words.add(Adjustment.shown(row.points(Adjustment.Kind.LATE)));
    words.add(Adjustment.shown(row.points(Adjustment.Kind.MANUAL)));
    words.add(Gradebook.harmless(row.comment()));
    words.add(entry.isFault() ? "" : Adjustment.shown(row.total()));
    words.add(entry.maximum() + "");
    csv.printRecord(words);
  }

  @Override
  public Map<String, String> finish() {
    return Map.of(NAME, text.toString());
  }
}
