package microlearning.course;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who belongs to a course, and which of them a submission is of. The roster is a CSV file such as
 * Canvas, Moodle and GitHub Classroom export.
 */
public final class Roster {
  /** What a roster's columns hold. */
  static final List<String> COLUMNS =
      List.of("id", "sis-id", "login", "name", "email", "section", "extension");

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "id", List.of("id", "user id", "userid", "identifier", "participant id", "student id"),
          "sis-id",
              List.of(
                  "sis user id",
                  "sis id",
                  "id number",
                  "sid",
                  "student number",
                  "matriculation number"),
          "login",
              List.of(
                  "login",
                  "sis login id",
                  "username",
                  "user name",
                  "github username",
                  "github",
                  "login id"),
          "name", List.of("name", "full name", "student", "student name"),
          "email", List.of("e-mail", "email address", "mail"),
          "section", List.of("section", "sections", "group", "groups"),
          "extension", List.of("extension", "extended to", "due", "due date"));

  /** Moodle writes "Participant 123" where others write 123. */
  private static final String PARTICIPANT = "participant ";

  private final List<Person> people;

  /** The people by what names them, in lower case; one that two share is no one's. */
  private final Map<String, Optional<Person>> byKey = new HashMap<>();

  /** A roster of people, each of whom has a key. */
  public Roster(List<Person> people) {
    this.people = List.copyOf(people);
    for (Person person : people) {
      for (String key : new LinkedHashSet<>(person.keys().stream().map(Roster::lower).toList())) {
        byKey.merge(key, Optional.of(person), (one, other) -> Optional.empty());
      }
    }
  }

  /**
   * Reads a roster.
   *
   * @param columns names of columns that the course gives, by what they hold
   * @param zone of extensions without an offset
   * @throws IOException if it cannot be read, or a row is wrong, with the line
   */
  public static Roster read(Path path, Map<String, String> columns, Optional<ZoneId> zone)
      throws IOException {
    return of(CsvTable.read(path), columns, zone);
  }

  static Roster of(CsvTable table, Map<String, String> columns, Optional<ZoneId> zone)
      throws CourseException {
    Map<String, Optional<Integer>> places = table.places(COLUMNS, columns, NAMES);
    if (Stream.of("id", "sis-id", "login", "email").allMatch(key -> places.get(key).isEmpty())) {
      throw table.fault(
          1,
          "A roster needs a column id, login or email. Its columns are "
              + table.columns()
              + ". The course file's roster-columns can say which is which.");
    }
    Optional<Integer> first = table.column(List.of("first name", "firstname"));
    Optional<Integer> last = table.column(List.of("last name", "lastname", "surname"));
    List<Person> people = new ArrayList<>();
    Map<String, Long> lines = new HashMap<>();
    for (CsvTable.Row row : table.rows()) {
      String name = row.cell(places.get("name"));
      if (name.isEmpty()) {
        name = (row.cell(first) + " " + row.cell(last)).strip();
      }
      Person person = person(table, row, places, name, zone);
      if (person.keys().isEmpty()) {
        if (name.isEmpty() || name.equals("Points Possible")) {
          continue; // Canvas puts such a row above the students'.
        }
        throw table.fault(row.line(), name + " has no id, login or e-mail address.");
      }
      Long before = lines.put(lower(person.keys().get(0)), row.line());
      if (before != null) {
        throw table.fault(
            row.line(),
            person.keys().get(0) + " is in line " + before + ", too. Name each person once.");
      }
      people.add(person);
    }
    return new Roster(people);
  }

  private static Person person(
      CsvTable table,
      CsvTable.Row row,
      Map<String, Optional<Integer>> places,
      String name,
      Optional<ZoneId> zone)
      throws CourseException {
    String id = row.cell(places.get("id"));
    if (lower(id).startsWith(PARTICIPANT)) {
      id = id.substring(PARTICIPANT.length()).strip();
    }
    return new Person(
        id,
        row.cell(places.get("sis-id")),
        row.cell(places.get("login")),
        name,
        row.cell(places.get("email")),
        row.cell(places.get("section")),
        extension(table, row, places.get("extension"), zone));
  }

  private static Optional<Instant> extension(
      CsvTable table, CsvTable.Row row, Optional<Integer> column, Optional<ZoneId> zone)
      throws CourseException {
    String text = row.cell(column);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(DueTime.parse(text, zone));
    } catch (IllegalArgumentException e) {
      throw table.fault(row.line(), "The extension " + e.getMessage() + ".");
    }
  }

  /** All people, in the order of the file. */
  public List<Person> people() {
    return people;
  }

  /**
   * Whose a submission is.
   *
   * @param identities what its system says of who handed it in (login, id), best first
   * @param folder its name: a key, or one with other words before or after it
   * @return empty if it is nobody's of the roster, or more than one person's
   */
  public Optional<Person> find(List<String> identities, String folder) {
    for (String identity : identities) {
      Optional<Person> person = byKey(identity);
      if (person.isPresent()) {
        return person;
      }
    }
    Optional<Person> whole = byKey(folder);
    return whole.isPresent() ? whole : byPart(folder);
  }

  private Optional<Person> byKey(String key) {
    return byKey.getOrDefault(lower(key), Optional.empty());
  }

  /** Parts between underscores, then what stands behind any hyphen, as in assignment-login. */
  private Optional<Person> byPart(String folder) {
    Set<Person> found =
        Stream.of(folder.split("[_\\s]+"))
            .flatMap(part -> byKey(part).stream())
            .collect(Collectors.toSet());
    for (int i = folder.indexOf('-'); i >= 0 && found.isEmpty(); i = folder.indexOf('-', i + 1)) {
      byKey(folder.substring(i + 1)).ifPresent(found::add);
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
