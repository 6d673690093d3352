package microlearning.gradebook;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import microlearning.course.Person;
import microlearning.grade.Adjustment;

/**
 * A submission's row, with what the course knows besides.
 *
 * @param entry its grade
 * @param person whose it is; empty without a roster, or if that is unknown
 * @param handedIn when, if that is known
 * @param late by how much; empty if it is in time, or if that is unknown
 * @param adjustments points that no check gave or took
 */
public record Row(
    Entry entry,
    Optional<Person> person,
    Optional<Instant> handedIn,
    Optional<Duration> late,
    List<Adjustment> adjustments) {

  /** How to call whose it is. */
  public String shown() {
    return person.map(Person::shown).orElse(entry.name());
  }

  /** The points of the checks and the adjustments. */
  public BigDecimal total() {
    return Adjustment.total(entry.points(), adjustments);
  }

  /** The points of the adjustments of a kind. */
  BigDecimal points(Adjustment.Kind kind) {
    return adjustments.stream()
        .filter(adjustment -> adjustment.kind() == kind)
        .map(Adjustment::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What lateness took and a hand gave, and the points with it, a line each; or nothing. */
  public List<String> adjusted() {
    List<String> lines = new ArrayList<>();
    for (Adjustment adjustment : adjustments) {
      String kind = adjustment.kind() == Adjustment.Kind.LATE ? "Late: " : "By hand: ";
      lines.add(
          (kind + Adjustment.shown(adjustment.points()) + "  " + adjustment.comment()).strip());
    }
    if (!lines.isEmpty()) {
      lines.add("With that: " + Adjustment.shown(total()) + "/" + entry.maximum());
    }
    return lines;
  }

  /** The comments by hand. */
  String comment() {
    return adjustments.stream()
        .filter(adjustment -> adjustment.kind() == Adjustment.Kind.MANUAL)
        .map(Adjustment::comment)
        .filter(comment -> !comment.isEmpty())
        .collect(Collectors.joining(" "));
  }

  boolean isHandedIn() {
    return !entry.status().equals(Entry.NOT_HANDED_IN);
  }

  /** By how much it is late, in words; empty if it is not. */
  String lateness() {
    return late.map(Row::inWords).orElse(entry.origin().late() ? "late" : "");
  }

  /** A duration to the minute, such as "1 day 3 h 20 min". */
  static String inWords(Duration late) {
    long minutes = (late.toSeconds() + 59) / 60;
    long days = minutes / (24 * 60);
    long hours = minutes / 60 % 24;
    String text = days == 0 ? "" : days + (days == 1 ? " day " : " days ");
    text += hours == 0 ? "" : hours + " h ";
    text += minutes % 60 == 0 ? "" : minutes % 60 + " min";
    return text.strip();
  }
}
