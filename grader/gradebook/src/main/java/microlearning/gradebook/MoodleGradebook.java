package microlearning.gradebook;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import microlearning.course.Person;
import microlearning.course.Roster;
import microlearning.grade.Adjustment;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The file {@code moodle.csv}, a grading worksheet of Moodle's assignment, and the reports for its
 * feedback files. The importer needs the columns Identifier, Grade and Last modified (grade); it
 * takes a comment from Feedback comments, where the assignment has that kind of feedback.
 *
 * <p>Source: {@code mod/assign/feedback/offline/importgradeslib.php} of moodle/moodle.
 */
final class MoodleGradebook implements SystemGradebook {
  /** Its name. */
  static final String NAME = "moodle.csv";

  private final Roster roster;
  private final PersonGrades grades = new PersonGrades();
  private final MoodleFeedback feedback;

  MoodleGradebook(ClassRules rules, Path out) throws IOException {
    roster =
        rules
            .roster()
            .filter(r -> r.people().stream().allMatch(p -> p.id().matches("[0-9]+")))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "needs --roster with the number of each student in the column Identifier:"
                            + " the assignment's grading worksheet is one."));
    feedback = new MoodleFeedback(out);
  }

  @Override
  public void row(Row row, Optional<Path> folder) throws IOException {
    if (grades.add(row, comment(row)) && folder.isPresent()) {
      feedback.add(row.person().orElseThrow(), folder.get());
    }
  }

  private static String comment(Row row) {
    StringBuilder comment = new StringBuilder();
    comment.append("Checks: ").append(row.entry().points()).append(" of ");
    comment.append(row.entry().maximum()).append('.');
    for (Adjustment adjustment : row.adjustments()) {
      comment.append(adjustment.kind() == Adjustment.Kind.LATE ? " Late: " : " By hand: ");
      comment.append(Adjustment.shown(adjustment.points())).append('.');
      comment.append(adjustment.comment().isEmpty() ? "" : " " + adjustment.comment());
    }
    if (!row.entry().firstHint().isEmpty()) {
      comment.append(" First: ").append(row.entry().firstHint());
    }
    return comment.toString();
  }

  @Override
  public Map<String, String> finish() throws IOException {
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.DEFAULT)) {
      csv.printRecord(
          "Identifier",
          "Full name",
          "Email address",
          "Grade",
          "Maximum Grade",
          "Last modified (grade)",
          "Feedback comments");
      for (Person person : roster.people()) {
        Optional<PersonGrades.Given> given = grades.of(person);
        csv.printRecord(
            "Participant " + person.id(),
            Gradebook.harmless(person.name()),
            Gradebook.harmless(person.email()),
            given.map(g -> Adjustment.shown(g.points())).orElse(""),
            grades.maximum(),
            "-",
            given.map(PersonGrades.Given::comment).orElse(""));
      }
    }
    feedback.finish();
    return Map.of(NAME, text.toString());
  }

  @Override
  public void close() throws IOException {
    feedback.close();
  }
}
