package microlearning.gradebook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.grade.Grade;
import microlearning.submission.Exercise;

/** Rows to make gradebooks of. */
final class Entries {
  static final String SIGN = "Your error has the wrong sign.";

  private Entries() {}

  /** A row where every check came out as told. */
  static Entry of(String name, Function<Check, Outcome> outcomes) {
    return of(name, outcomes, Origin.UNKNOWN);
  }

  /** The same of which something is known. */
  static Entry of(String name, Function<Check, Outcome> outcomes, Origin origin) {
    return Entry.of(name, grade(outcomes), "digits", 1.25, "sources of " + name, "g", origin, "");
  }

  static Grade grade(Function<Check, Outcome> outcomes) {
    Grade grade = new Grade(List.of(Exercise.values()));
    for (Exercise exercise : Exercise.values()) {
      Map<Check.Kind, Outcome> results = new EnumMap<>(Check.Kind.class);
      Check.of(exercise).forEach(check -> results.put(check.kind(), outcomes.apply(check)));
      grade.put(exercise, results);
    }
    return grade;
  }

  static Outcome allRight(Check check) {
    return Outcome.passed();
  }

  static Outcome nothingDone(Check check) {
    return Outcome.notStarted("fill in the first blank");
  }

  /** Exercise 2 with the wrong sign, the others right. */
  static Outcome wrongSign(Check check) {
    return check.exercise() == Exercise.FEEDBACK && check.kind() != Check.Kind.GENERATOR
        ? Outcome.failed(List.of(), SIGN)
        : Outcome.passed();
  }
}
