package microlearning.handout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import microlearning.submission.Exercise;

/**
 * The source file of an exercise: its solution's, with the blanks cut out. Two markers in the
 * solution say where:
 *
 * <ul>
 *   <li>a line {@code // blank: the error} makes a blank of what the variable below it is set to;
 *   <li>a line of a comment that ends in {@code <!-- solution only -->} is left out.
 * </ul>
 */
public final class ExerciseFile {
  private static final String FOLDER = "microlearning/exercises/";
  private static final String BLANK = "// blank: ";
  private static final String SOLUTION_ONLY = "<!-- solution only -->";
  private static final Pattern ASSIGNMENT = Pattern.compile("(\\S.* =) (.*);");
  private static final String CALL = "Blank.fillIn(";
  private static final int WIDTH = 100;

  private final Exercise exercise;
  private final List<String> lines = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();

  private ExerciseFile(Exercise exercise) {
    this.exercise = exercise;
  }

  /** The file of an exercise, made from the solution that is part of this program. */
  public static ExerciseFile of(Exercise exercise) {
    return of(exercise, solution(exercise));
  }

  /**
   * The file of an exercise, made from a solution.
   *
   * @param solution source text
   * @throws IllegalArgumentException if it has no marker, or one that marks nothing
   */
  static ExerciseFile of(Exercise exercise, String solution) {
    ExerciseFile file = new ExerciseFile(exercise);
    file.cut(solution);
    if (file.answers.isEmpty()) {
      throw new IllegalArgumentException("The solution of " + exercise.title() + " has no blank.");
    }
    return file;
  }

  /** The solution's source text, with line ends as they were written. */
  static String solution(Exercise exercise) {
    String name = "/" + path(exercise);
    try (InputStream in = ExerciseFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("This program was built without " + name + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(Exercise exercise) {
    return FOLDER + exercise.className() + ".java";
  }

  /** Its place in a folder of sources. */
  public String path() {
    return path(exercise);
  }

  /** The source text. */
  public String text() {
    return String.join("\n", lines) + "\n";
  }

  /** The expressions that were cut out, in their order. */
  public List<String> answers() {
    return List.copyOf(answers);
  }

  private void cut(String solution) {
    Iterator<String> rest = Arrays.asList(solution.split("\n")).iterator();
    while (rest.hasNext()) {
      String line = rest.next();
      if (line.strip().startsWith(BLANK)) {
        addBlank(line.strip().substring(BLANK.length()), statement(line, rest));
      } else if (!line.endsWith(SOLUTION_ONLY)) {
        addGiven(line);
      }
    }
  }

  /** A line that stays, and what an exercise has before it besides. */
  private void addGiven(String line) {
    if (line.startsWith("import ") && lines.stream().noneMatch(l -> l.startsWith("import "))) {
      lines.add("import microlearning.blank.Blank;");
    }
    if (line.equals(" */")) {
      lines.add(" *");
      lines.add(
          " * <p>Replace each {@code Blank.fillIn(...)} by an expression and run {@code mvn"
              + " test}.");
    }
    lines.add(line);
  }

  /** The statement below a marker, as one line. */
  private static String statement(String marker, Iterator<String> rest) {
    StringBuilder statement = new StringBuilder();
    while (rest.hasNext() && statement.indexOf(";") < 0) {
      String line = rest.next().strip();
      statement.append(line.startsWith(".") || statement.isEmpty() ? "" : " ").append(line);
    }
    if (!ASSIGNMENT.matcher(statement).matches()) {
      throw new IllegalArgumentException(
          "'"
              + marker.strip()
              + "' must stand above a variable that is set, not above: "
              + statement);
    }
    return statement.toString();
  }

  private void addBlank(String what, String statement) {
    Matcher assignment = ASSIGNMENT.matcher(statement);
    assignment.matches();
    answers.add(assignment.group(2));
    String variable = "    " + assignment.group(1);
    String arguments =
        String.format(
            Locale.ROOT,
            "\"Exercise %d, %s\", %d, \"%s\");",
            exercise.number(),
            exercise.method(),
            answers.size(),
            what);
    if ((variable + " " + CALL + arguments).length() <= WIDTH) {
      lines.add(variable + " " + CALL + arguments);
    } else if (("        " + CALL + arguments).length() <= WIDTH) {
      lines.addAll(List.of(variable, "        " + CALL + arguments));
    } else {
      lines.addAll(List.of(variable, "        " + CALL, "            " + arguments));
    }
  }
}
