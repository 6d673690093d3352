package microlearning.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import microlearning.checks.Check;
import microlearning.submission.Exercise;
import microlearning.systems.Visibility;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Reads when checks are to be seen. */
final class Visibilities {
  private Visibilities() {}

  /**
   * The visibility of checks.
   *
   * @param arguments such as {@code loss=hidden}; a later one overrides an earlier one
   */
  static Map<Check, Visibility> of(List<String> arguments, CommandLine command) {
    Map<Check, Visibility> visibilities = new LinkedHashMap<>();
    for (String argument : arguments) {
      int end = argument.indexOf('=');
      if (end < 0) {
        throw wrong(command, "must be CHECK=WHEN, not '" + argument + "'.");
      }
      List<Check> checks = checks(argument.substring(0, end));
      if (checks.isEmpty()) {
        throw wrong(
            command,
            "takes a check such as perturb.loss, a kind such as loss, or all, not '"
                + argument.substring(0, end)
                + "'.");
      }
      Visibility when = visibility(argument.substring(end + 1), command);
      checks.forEach(check -> visibilities.put(check, when));
    }
    return visibilities;
  }

  private static List<Check> checks(String name) {
    return Stream.of(Exercise.values())
        .flatMap(exercise -> Check.of(exercise).stream())
        .filter(
            check ->
                name.equals("all")
                    || name.equals(check.id())
                    || name.equals(check.kind().name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static Visibility visibility(String name, CommandLine command) {
    try {
      return Arguments.oneOf(Visibility.values(), Visibility::id, name);
    } catch (TypeConversionException e) {
      throw wrong(command, e.getMessage());
    }
  }

  private static ParameterException wrong(CommandLine command, String what) {
    return new ParameterException(command, "--visibility " + what);
  }
}
