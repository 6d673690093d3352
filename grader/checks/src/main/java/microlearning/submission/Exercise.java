package microlearning.submission;

import microlearning.network.Rule;

/** The three exercises. */
public enum Exercise {
  /** Exercise 1: weight perturbation. */
  PERTURB(Rule.WEIGHT_PERTURBATION, "perturb", "WeightPerturbMLP"),
  /** Exercise 2: feedback alignment. */
  FEEDBACK(Rule.FEEDBACK_ALIGNMENT, "feedback", "FeedbackAlignmentMLP"),
  /** Exercise 3: Kolen-Pollack. */
  KOLEPOLL(Rule.KOLEN_POLLACK, "kolepoll", "KolenPollackMLP");

  private final Rule rule;
  private final String method;
  private final String className;

  Exercise(Rule rule, String method, String className) {
    this.rule = rule;
    this.method = method;
    this.className = className;
  }

  /** 1, 2 or 3. */
  public int number() {
    return ordinal() + 1;
  }

  /** The rule that is to be written. */
  public Rule rule() {
    return rule;
  }

  /** The method that is to be filled in. */
  public String method() {
    return method;
  }

  /** The simple name of the class that it is in. */
  public String className() {
    return className;
  }

  /** Such as "Exercise 1: weight perturbation". */
  public String title() {
    String name = rule == Rule.KOLEN_POLLACK ? rule.title() : decapitalized(rule.title());
    return "Exercise " + number() + ": " + name;
  }

  private static String decapitalized(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
