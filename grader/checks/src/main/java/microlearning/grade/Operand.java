package microlearning.grade;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variable of the student's in a line that threw, where the line itself is given: the mistake
 * is then in the line that sets the variable.
 *
 * @param variable that was filled in
 * @param line that sets it, counted from 1
 * @param words which operand it is, with its shape; empty if that is not known
 */
record Operand(String variable, int line, String words) {
  private static final Pattern SHAPES = Pattern.compile("(\\d+x\\d+) (vs|·) (\\d+x\\d+)");
  private static final String PRODUCT = "·";

  /**
   * Finds it.
   *
   * @param message that says what was thrown
   * @param lines of the source
   * @param thrown line that threw, counted from 1
   * @param variables that are filled in
   */
  static Optional<Operand> of(
      String message, List<String> lines, int thrown, Collection<String> variables) {
    if (thrown < 1 || thrown > lines.size()) {
      return Optional.empty();
    }
    String code = lines.get(thrown - 1);
    if (variables.stream().anyMatch(variable -> sets(code, variable))) {
      return Optional.empty();
    }
    for (String variable : variables) {
      Matcher used = Pattern.compile("\\b" + variable + "\\b").matcher(code);
      int line = lastSet(lines.subList(0, thrown - 1), variable);
      Matcher shapes = SHAPES.matcher(message);
      if (used.find() && line > 0 && shapes.find()) {
        boolean left = isLeft(code, used, shapes.group(2).equals(PRODUCT));
        String side = left ? "left" : "right";
        String shape = shapes.group(left ? 1 : 3);
        return Optional.of(
            new Operand(
                variable,
                line,
                "The " + side + " matrix, " + shape + ", is your " + variable + "."));
      }
      if (line > 0 && message.contains("because \"" + variable + "\" is null")) {
        return Optional.of(new Operand(variable, line, ""));
      }
    }
    return Optional.empty();
  }

  static boolean sets(String code, String variable) {
    return Pattern.compile("\\b" + variable + "\\s*=(?!=)").matcher(code).find();
  }

  private static int lastSet(List<String> before, String variable) {
    for (int i = before.size(); i > 0; i--) {
      if (sets(before.get(i - 1), variable)) {
        return i;
      }
    }
    return 0;
  }

  /** Whether it stands before the method that threw, and not between its brackets. */
  private static boolean isLeft(String code, Matcher used, boolean product) {
    return product
        ? !code.substring(0, used.start()).contains("dot(")
        : code.substring(used.end()).strip().startsWith(".");
  }
}
