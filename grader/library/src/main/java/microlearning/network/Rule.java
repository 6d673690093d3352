package microlearning.network;

import java.util.Locale;

/** The learning rules, in the column order of the tutorial's result files. */
public enum Rule {
  /** Correlates changes of the loss with noise in the weights (Williams 1992). */
  WEIGHT_PERTURBATION("Weight perturbation"),
  /** Correlates changes of the loss with noise in the activities (Werfel, Xie &amp; Seung 2005). */
  NODE_PERTURBATION("Node perturbation"),
  /** Sends the error back through fixed random weights (Lillicrap et al. 2016). */
  FEEDBACK_ALIGNMENT("Feedback alignment"),
  /** Learns the feedback weights too (Kolen &amp; Pollack 1994). */
  KOLEN_POLLACK("Kolen-Pollack"),
  /** Sends the error back through the transposed forward weights. */
  BACKPROPAGATION("Backpropagation");

  private final String title;

  Rule(String title) {
    this.title = title;
  }

  /** The name in files and commands, such as {@code weight_perturbation}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name in text, such as "Weight perturbation". */
  public String title() {
    return title;
  }

  /** Whether its update depends on noise that is drawn in each call. */
  public boolean drawsNoise() {
    return this == WEIGHT_PERTURBATION || this == NODE_PERTURBATION;
  }
}
