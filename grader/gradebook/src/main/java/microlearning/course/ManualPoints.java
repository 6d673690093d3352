package microlearning.course;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Points and comments that an instructor gives by hand, as a CSV file: student, points, comment.
 */
public final class ManualPoints {
  /** What the file's columns hold. */
  static final List<String> COLUMNS = List.of("student", "points", "comment");

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "student", List.of("student", "login", "id", "submission", "username", "email", "e-mail"),
          "points", List.of("points", "score", "grade"),
          "comment", List.of("comment", "comments", "feedback"));

  /** None. */
  public static final ManualPoints NONE = new ManualPoints(Map.of());

  private final Map<String, List<Line>> lines;

  /**
   * What is given to a student.
   *
   * @param student a key of the roster, or the name of a submission's folder
   * @param points added, or taken off if they are below 0; at most two decimals
   * @param comment or empty
   */
  public record Line(String student, BigDecimal points, String comment) {}

  private ManualPoints(Map<String, List<Line>> lines) {
    this.lines = lines;
  }

  /**
   * Reads a file.
   *
   * @param columns names of columns that the course gives, by what they hold
   * @throws IOException if it cannot be read, or a row is wrong, with the line
   */
  public static ManualPoints read(Path path, Map<String, String> columns) throws IOException {
    return of(CsvTable.read(path), columns);
  }

  static ManualPoints of(CsvTable table, Map<String, String> columns) throws CourseException {
    Map<String, Optional<Integer>> places = table.places(COLUMNS, columns, NAMES);
    if (places.get("student").isEmpty() || places.get("points").isEmpty()) {
      throw table.fault(
          1, "It needs the columns student and points. Its columns are " + table.columns() + ".");
    }
    Map<String, List<Line>> lines = new LinkedHashMap<>();
    for (CsvTable.Row row : table.rows()) {
      Line line =
          new Line(
              row.cell(places.get("student")),
              points(table, row, row.cell(places.get("points"))),
              row.cell(places.get("comment")));
      if (!line.student().isEmpty()) {
        lines.computeIfAbsent(lower(line.student()), key -> new ArrayList<>()).add(line);
      }
    }
    return new ManualPoints(lines);
  }

  private static BigDecimal points(CsvTable table, CsvTable.Row row, String text)
      throws CourseException {
    String number = text.isEmpty() ? "0" : text.replace(',', '.');
    if (!number.matches("[+-]?[0-9]{1,6}(\\.[0-9]{1,2})?")) {
      throw table.fault(
          row.line(),
          "points must be a number with two decimals at most, such as 2.5 or -1, not '"
              + text
              + "'.");
    }
    return new BigDecimal(number.startsWith("+") ? number.substring(1) : number);
  }

  /** What is given to a student, by any of the keys, or by the submission's name. */
  public List<Line> of(Optional<Person> person, String submission) {
    List<String> keys = new ArrayList<>();
    person.ifPresent(p -> keys.addAll(p.keys()));
    keys.add(submission);
    List<Line> found = new ArrayList<>();
    keys.stream()
        .map(ManualPoints::lower)
        .distinct()
        .forEach(key -> found.addAll(lines.getOrDefault(key, List.of())));
    return found;
  }

  /** All lines. */
  public List<Line> all() {
    return lines.values().stream().flatMap(List::stream).toList();
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
