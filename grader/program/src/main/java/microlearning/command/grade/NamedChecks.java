package microlearning.command.grade;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import microlearning.checks.Check;
import microlearning.submission.Exercise;
import picocli.CommandLine.TypeConversionException;

/** Checks as they are named on the command line: by an id, a kind, or all. */
final class NamedChecks {
  private NamedChecks() {}

  /**
   * The checks of a name.
   *
   * @throws TypeConversionException if there are none
   */
  static List<Check> of(String name) {
    List<Check> checks =
        Stream.of(Exercise.values())
            .flatMap(exercise -> Check.of(exercise).stream())
            .filter(
                check ->
                    name.equals("all")
                        || name.equals(check.id())
                        || name.equals(check.kind().name().toLowerCase(Locale.ROOT)))
            .toList();
    if (checks.isEmpty()) {
      throw new TypeConversionException(
          "takes a check such as perturb.loss, a kind such as loss, or all, not '" + name + "'.");
    }
    return checks;
  }
}
