package microlearning.systems;

import java.util.stream.Collectors;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.text.PlainText;

/**
 * Texts that may hold words of a submission's making, such as the message of an exception, made fit
 * for logs and files of the systems.
 */
final class SafeText {
  private SafeText() {}

  /** The facts, a line each, and the hint. */
  static String of(Outcome outcome) {
    String facts = outcome.facts().stream().map(SafeText::line).collect(Collectors.joining("\n"));
    String hint = outcome.hint().isEmpty() ? "" : "hint: " + shown(outcome.hint());
    return facts.isEmpty() || hint.isEmpty() ? facts + hint : facts + "\n" + hint;
  }

  private static String line(Fact fact) {
    return shown(fact.label() + ": " + fact.value());
  }

  /**
   * A text without characters that are not shown, such as those that colour a terminal or that XML
   * does not allow; line ends stay.
   */
  static String shown(String text) {
    return text.lines().map(SafeText::shownLine).collect(Collectors.joining("\n"));
  }

  private static String shownLine(String line) {
    StringBuilder shown = new StringBuilder();
    line.stripTrailing()
        .codePoints()
        .map(character -> PlainText.isShown(character) ? character : ' ')
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /**
   * A text that can stand in the log of a workflow. There a line that begins with two colons, or
   * that has {@code ##[} anywhere, is a command to the runner, which could forge an annotation with
   * another score (source: {@code ActionCommand.cs} of actions/runner).
   */
  static String inWorkflowLog(String text) {
    return shown(text)
        .lines()
        .map(line -> line.strip().startsWith("::") ? "| " + line : line)
        .collect(Collectors.joining("\n"))
        .replace("##[", "## [");
  }

  /**
   * So much of a text as a limit allows.
   *
   * @param longest code points that are kept
   */
  static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)) + "...";
  }
}
