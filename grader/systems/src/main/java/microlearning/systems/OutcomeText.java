package microlearning.systems;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.grade.FirstStep;
import microlearning.grade.SourceLine;
import microlearning.text.PlainText;

/** What came of a check, in words, a line each. */
final class OutcomeText {
  private OutcomeText() {}

  /** The facts, and the hint. */
  static String of(Outcome outcome) {
    Stream<String> facts = outcome.facts().stream().map(f -> f.label() + ": " + f.value());
    Stream<String> hint = Stream.of(outcome.hint()).filter(h -> !h.isEmpty()).map("hint: "::concat);
    return PlainText.lines(Stream.concat(facts, hint).collect(Collectors.joining("\n")));
  }

  /**
   * The line of the student's source to look at, as {@code file:line}, the facts, and the hint. No
   * line is told of what was passed or not run, nor twice.
   */
  static String of(GradedSubmission submission, Check check) {
    Outcome outcome = submission.grade().outcome(check);
    String text = of(outcome);
    if (outcome.status() != Status.FAILED && outcome.status() != Status.NOT_STARTED) {
      return text;
    }
    SourceLine place = submission.place(check);
    String line = place.file() + ":" + place.line();
    boolean told = place.line() == 0 || text.contains(line);
    return told ? text : line + (text.isEmpty() ? "" : "\n" + text);
  }

  /**
   * What to fix first: its number and title, and on further lines what is told of it.
   *
   * @return empty if nothing is wrong yet
   */
  static String first(GradedSubmission submission) {
    return FirstStep.of(submission.grade())
        .filter(check -> submission.grade().outcome(check).status() == Status.FAILED)
        .map(
            check ->
                "Fix this first: "
                    + check.number()
                    + " "
                    + check.title()
                    + "\n"
                    + of(submission, check))
        .orElse("");
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
