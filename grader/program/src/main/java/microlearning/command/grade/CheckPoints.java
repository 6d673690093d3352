package microlearning.command.grade;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.checks.Check;
import microlearning.grade.Points;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The points of some checks.
 *
 * @param checks which
 * @param points of each
 */
record CheckPoints(List<Check> checks, int points) {

  /** Reads them from the command line, such as {@code perturb.loss=8}. */
  static final class Converter implements ITypeConverter<CheckPoints> {
    @Override
    public CheckPoints convert(String text) {
      int end = text.indexOf('=');
      if (end < 0) {
        throw new TypeConversionException("must be CHECK=POINTS, not '" + text + "'.");
      }
      List<Check> checks = NamedChecks.of(text.substring(0, end));
      String points = text.substring(end + 1);
      if (!points.matches("[0-9]{1,4}") || Integer.parseInt(points) > Points.MOST) {
        throw new TypeConversionException(
            "of a check are a whole number, 0 to " + Points.MOST + ", not '" + points + "'.");
      }
      return new CheckPoints(checks, Integer.parseInt(points));
    }
  }

  /**
   * Puts them together; a later one overrides an earlier one.
   *
   * @throws IllegalArgumentException if an exercise is left without points
   */
  static Points together(List<CheckPoints> all) {
    Map<String, Integer> together = new LinkedHashMap<>();
    for (CheckPoints some : all) {
      some.checks.forEach(check -> together.put(check.id(), some.points));
    }
    return new Points(together);
  }
}
