package microlearning.checks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import microlearning.text.PlainText;

/**
 * What came of a check.
 *
 * @param status passed or not
 * @param facts what was found, in the order in which to read it
 * @param hint one thing to think about next, or empty
 */
public record Outcome(Status status, List<Fact> facts, String hint) {

  /** Label of the fact that says what a submission did instead of giving numbers. */
  public static final String HAPPENED = "happened";

  /** Label of the fact that says why a submission does not compile. */
  public static final String COMPILER = "compiler";

  /** Label of the fact that names the blank to fill in next. */
  public static final String TO_DO = "to do";

  /** How a check ended. */
  public enum Status {
    /** It has not been run; no points. */
    NOT_RUN,
    /** Nothing has been filled in yet; no points. */
    NOT_STARTED,
    /** It was run, and the submission is wrong; no points. */
    FAILED,
    /** It was run, and the submission is right; all points. */
    PASSED,
    /** It could not be run by a fault of the grader; no points, and no blame. */
    GRADER_FAULT;

    /** The name in files, such as {@code not_started}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Keeps a copy of the facts, and makes a harmless line of the hint. */
  public Outcome {
    facts = List.copyOf(facts);
    hint = PlainText.line(hint);
  }

  /** Not run yet. */
  public static Outcome notRun(String why) {
    return new Outcome(Status.NOT_RUN, List.of(new Fact("not run", why)), "");
  }

  /** Right, with how that was found. */
  public static Outcome passed(Fact... facts) {
    return new Outcome(Status.PASSED, List.of(facts), "");
  }

  /** Wrong. */
  public static Outcome failed(List<Fact> facts, String hint) {
    return new Outcome(Status.FAILED, facts, hint);
  }

  /** Not started: which blank is to be filled in first. */
  public static Outcome notStarted(String what) {
    return new Outcome(Status.NOT_STARTED, List.of(new Fact(TO_DO, what)), "");
  }

  /** The grader's own fault. */
  public static Outcome graderFault(String what) {
    return new Outcome(
        Status.GRADER_FAULT,
        List.of(new Fact("fault of the grader", what)),
        "This is not your fault. Tell your instructor.");
  }

  /** What the fact of a label says, if there is one. */
  public Optional<String> value(String label) {
    return facts.stream().filter(fact -> fact.label().equals(label)).map(Fact::value).findFirst();
  }

  /** The facts, a line each, and the hint. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Fact fact : facts) {
      text.append(String.format(Locale.ROOT, "%n  %-12s %s", fact.label() + ":", fact.value()));
    }
    if (!hint.isEmpty()) {
      text.append(String.format(Locale.ROOT, "%n  %-12s %s", "hint:", hint));
    }
    return PlainText.lines(text.toString());
  }
}
