package microlearning.command.grade;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.checks.Check;
import microlearning.command.Arguments;
import microlearning.systems.Visibility;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * When some checks are to be seen.
 *
 * @param checks which
 * @param when from when on
 */
record CheckVisibility(List<Check> checks, Visibility when) {

  /** Reads one from the command line, such as {@code loss=hidden}. */
  static final class Converter implements ITypeConverter<CheckVisibility> {
    @Override
    public CheckVisibility convert(String text) {
      int end = text.indexOf('=');
      if (end < 0) {
        throw new TypeConversionException("must be CHECK=WHEN, not '" + text + "'.");
      }
      String name = text.substring(0, end);
      List<Check> checks = NamedChecks.of(name);
      String when = text.substring(end + 1);
      return new CheckVisibility(
          checks, Arguments.oneOf(Visibility.values(), Visibility::id, when));
    }
  }

  /** Puts them together; a later one overrides an earlier one. */
  static Map<Check, Visibility> together(List<CheckVisibility> visibilities) {
    Map<Check, Visibility> together = new LinkedHashMap<>();
    for (CheckVisibility visibility : visibilities) {
      visibility.checks.forEach(check -> together.put(check, visibility.when));
    }
    return together;
  }
}
