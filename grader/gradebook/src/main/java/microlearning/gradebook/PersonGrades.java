package microlearning.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import microlearning.course.Person;

/**
 * The grade of each person. Who handed in more than once has the grade of the last; if the times
 * are not known, of the best.
 */
final class PersonGrades {
  private final Map<Person, Given> grades = new HashMap<>();
  private int maximum;

  /**
   * A grade.
   *
   * @param points in all
   * @param comment for the student
   * @param time when it was handed in, if that is known
   */
  record Given(BigDecimal points, String comment, Optional<Instant> time) {
    private boolean isBefore(Given other) {
      return time.isPresent() && other.time.isPresent()
          ? time.get().isBefore(other.time.get())
          : points.compareTo(other.points) < 0;
    }
  }

  /** Adds a row; one without a grade, or of nobody, gives none. */
  boolean add(Row row, String comment) {
    Entry entry = row.entry();
    if (row.person().isEmpty() || entry.isFault()) {
      return false;
    }
    if (!row.isHandedIn() && row.adjustments().isEmpty()) {
      return false; // Whether that is a zero, the instructor says.
    }
    maximum = Math.max(maximum, entry.maximum());
    Given given = new Given(row.total(), comment, row.handedIn());
    Given before = grades.get(row.person().get());
    if (before == null || before.isBefore(given)) {
      grades.put(row.person().get(), given);
      return true;
    }
    return false;
  }

  Optional<Given> of(Person person) {
    return Optional.ofNullable(grades.get(person));
  }

  int maximum() {
    return maximum;
  }
}
