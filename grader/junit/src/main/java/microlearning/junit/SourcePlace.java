package microlearning.junit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import microlearning.checks.Check;
import microlearning.checks.Check.Kind;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.submission.Exercise;

/**
 * The line of a student's source to look at first: the one that a message names, an open blank, or
 * the one that sets what a check looks at.
 *
 * @param file the source file
 * @param line counted from 1; 0 if none is known
 * @param code what stands there; empty if that is not known
 */
record SourcePlace(Path file, int line, String code) {
  private static final Pattern NAMED = Pattern.compile("(\\w+\\.java):(\\d+)");
  private static final String BLANK = "Blank.fillIn(";

  /** What is filled in, as the exercises call it. */
  private static final Map<Exercise, Map<Kind, String>> VARIABLES =
      Map.of(
          Exercise.PERTURB,
          Map.of(Kind.HIDDEN_UPDATE, "deltaLoss", Kind.OUTPUT_UPDATE, "deltaLoss"),
          Exercise.FEEDBACK,
          Map.of(Kind.HIDDEN_UPDATE, "error", Kind.OUTPUT_UPDATE, "deltaWy"),
          Exercise.KOLEPOLL,
          Map.of(
              Kind.OUTPUT_UPDATE,
              "errorProduct",
              Kind.FEEDBACK_STEP,
              "stepB",
              Kind.FEEDBACK_REST,
              "stepB"));

  /**
   * The place for a check that was not passed.
   *
   * @param file the exercise's source file
   */
  static SourcePlace of(Check check, Outcome outcome, Path file) {
    for (Fact fact : outcome.facts()) {
      Matcher named = NAMED.matcher(fact.value());
      if (named.find()) {
        return at(file.resolveSibling(named.group(1)), Integer.parseInt(named.group(2)));
      }
    }
    List<String> lines = lines(file);
    if (outcome.value(Outcome.TO_DO).isPresent()) {
      return first(file, lines, line -> line.contains(BLANK) && !line.strip().startsWith("*"));
    }
    String variable = VARIABLES.get(check.exercise()).get(check.kind());
    Predicate<String> sets =
        variable == null
            ? line -> false
            : Pattern.compile("\\b" + variable + "\\s*=(?!=)").asPredicate();
    SourcePlace place = first(file, lines, sets);
    return place.line() > 0
        ? place
        : first(file, lines, line -> line.contains("Update " + check.exercise().method() + "("));
  }

  private static SourcePlace first(Path file, List<String> lines, Predicate<String> wanted) {
    for (int i = 0; i < lines.size(); i++) {
      if (wanted.test(lines.get(i))) {
        return new SourcePlace(file, i + 1, lines.get(i).strip());
      }
    }
    return new SourcePlace(file, 0, "");
  }

  private static SourcePlace at(Path file, int line) {
    return new SourcePlace(
        file, line, lines(file).stream().skip(line - 1L).findFirst().orElse("").strip());
  }

  private static List<String> lines(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * The place as a text that editors and terminals take for a link.
   *
   * @param base the folder that it is told from, if it is in it
   */
  String text(Path base) {
    return shown(file, base) + (line > 0 ? ":" + line : "");
  }

  /** A path from a folder on if it is in it, and otherwise the whole. */
  static String shown(Path path, Path base) {
    Path whole = path.toAbsolutePath().normalize();
    return whole.startsWith(base) ? base.relativize(whole).toString() : whole.toString();
  }
}
