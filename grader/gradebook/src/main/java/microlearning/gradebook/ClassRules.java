package microlearning.gradebook;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import microlearning.course.CourseFile;
import microlearning.course.LateRule;
import microlearning.course.ManualPoints;
import microlearning.course.Person;
import microlearning.course.Roster;
import microlearning.grade.Adjustment;
import microlearning.grade.Points;

/**
 * What a course says of all its submissions.
 *
 * @param course its file
 * @param roster who belongs to it
 * @param due when it is due for all who have no extension
 * @param manual points and comments by hand
 */
public record ClassRules(
    CourseFile course, Optional<Roster> roster, Optional<Instant> due, ManualPoints manual) {

  /** Nothing is said. */
  public static final ClassRules NONE =
      new ClassRules(CourseFile.NONE, Optional.empty(), Optional.empty(), ManualPoints.NONE);

  /** The row of an entry. */
  public Row row(Entry entry) {
    return row(entry, person(entry.origin().identities(), entry.name()));
  }

  /** Who handed a submission in, by what its system tells and by its name. */
  Optional<Person> person(List<String> identities, String name) {
    return roster.flatMap(r -> r.find(identities, name));
  }

  /** Whether a row should say how late it is, and nobody knows when it was handed in. */
  boolean isUndated(Row row) {
    boolean isDue = row.person().flatMap(Person::extension).or(() -> due).isPresent();
    return isDue && row.isHandedIn() && row.handedIn().isEmpty() && row.lateness().isEmpty();
  }

  /** The row of somebody who handed in nothing. */
  Row notHandedIn(Person person, Points points) {
    return row(Entry.notHandedIn(person.keys().get(0), points), Optional.of(person));
  }

  private Row row(Entry entry, Optional<Person> person) {
    Optional<Duration> late = late(entry, person);
    return new Row(
        entry,
        person,
        entry.origin().instant(course.zone()),
        late,
        entry.isFault() ? List.of() : adjust(entry, person, late));
  }

  private Optional<Duration> late(Entry entry, Optional<Person> person) {
    Optional<Instant> end = person.flatMap(Person::extension).or(() -> due);
    return end.flatMap(
            e -> entry.origin().instant(course.zone()).map(time -> Duration.between(e, time)))
        .filter(late -> late.compareTo(Duration.ZERO) > 0);
  }

  private List<Adjustment> adjust(Entry entry, Optional<Person> person, Optional<Duration> late) {
    List<Adjustment> adjustments = new ArrayList<>();
    Optional<LateRule> rule = course.late();
    if (late.isPresent() && rule.isPresent()) {
      BigDecimal points = BigDecimal.valueOf(entry.points());
      BigDecimal off = rule.get().deduction(late.get(), points, entry.maximum());
      if (off.signum() > 0) {
        adjustments.add(
            new Adjustment(
                Adjustment.Kind.LATE,
                off.negate(),
                "Handed in " + Row.inWords(late.get()) + " late."));
      }
    }
    for (ManualPoints.Line line : manual.of(person, entry.name())) {
      adjustments.add(new Adjustment(Adjustment.Kind.MANUAL, line.points(), line.comment()));
    }
    return adjustments;
  }
}
