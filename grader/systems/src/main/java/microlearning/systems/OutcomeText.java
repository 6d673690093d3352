package microlearning.systems;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import microlearning.checks.Outcome;
import microlearning.text.PlainText;

/** What came of a check, in words: its facts and its hint, a line each. */
final class OutcomeText {
  private OutcomeText() {}

  /** The facts, and the hint. */
  static String of(Outcome outcome) {
    Stream<String> facts = outcome.facts().stream().map(f -> f.label() + ": " + f.value());
    Stream<String> hint = Stream.of(outcome.hint()).filter(h -> !h.isEmpty()).map("hint: "::concat);
    return PlainText.lines(Stream.concat(facts, hint).collect(Collectors.joining("\n")));
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
