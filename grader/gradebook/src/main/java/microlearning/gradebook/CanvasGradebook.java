package microlearning.gradebook;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import microlearning.course.Person;
import microlearning.course.Roster;
import microlearning.grade.Adjustment;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The file {@code canvas.csv}, which Canvas' gradebook imports: the columns Student, ID, SIS User
 * ID, SIS Login ID and Section, then the assignment. Canvas finds a student by ID, or else by the
 * two others, or else by name. Whose cell is empty keeps what Canvas has.
 *
 * <p>Source: {@code app/models/gradebook_importer.rb} of instructure/canvas-lms.
 */
final class CanvasGradebook implements SystemGradebook {
  /** Its name. */
  static final String NAME = "canvas.csv";

  private final Roster roster;
  private final String assignment;
  private final PersonGrades grades = new PersonGrades();

  CanvasGradebook(ClassRules rules) {
    roster =
        rules
            .roster()
            .filter(r -> r.people().stream().noneMatch(CanvasGradebook::isUnknownToCanvas))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "needs --roster with an id or a login of each student: the gradebook that"
                            + " Canvas exports is one."));
    String name = rules.course().name().isEmpty() ? "Microlearning" : rules.course().name();
    assignment = rules.course().canvasAssignment().orElse(name);
  }

  private static boolean isUnknownToCanvas(Person person) {
    return person.id().isEmpty() && person.sisId().isEmpty() && person.login().isEmpty();
  }

  @Override
  public void row(Row row, Optional<Path> folder) {
    grades.add(row, "");
  }

  @Override
  public Map<String, String> finish() throws IOException {
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.DEFAULT)) {
      csv.printRecord("Student", "ID", "SIS User ID", "SIS Login ID", "Section", assignment);
      csv.printRecord("    Points Possible", "", "", "", "", grades.maximum());
      for (Person person : roster.people()) {
        csv.printRecord(
            List.of(
                Gradebook.harmless(person.name()),
                Gradebook.harmless(person.id()),
                Gradebook.harmless(person.sisId()),
                Gradebook.harmless(person.login()),
                Gradebook.harmless(person.section()),
                grades.of(person).map(g -> Adjustment.shown(g.points())).orElse("")));
      }
    }
    return Map.of(NAME, text.toString());
  }
}
