package microlearning.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import microlearning.submission.Exercise;

/**
 * One check of an exercise, worth whole points that it gives all or none of.
 *
 * @param exercise that it belongs to
 * @param kind what it looks at
 * @param points for passing
 */
public record Check(Exercise exercise, Kind kind, int points) {

  /** What a check looks at, in the order of the grade table. */
  public enum Kind {
    /** Update of the hidden weights on small networks. */
    HIDDEN_UPDATE("gives the right update of the hidden weights"),
    /** Update of the output weights on small networks. */
    OUTPUT_UPDATE("gives the right update of the output weights"),
    /** Kolen-Pollack's step of B on small networks. */
    FEEDBACK_STEP("changes the feedback weights B by the right step"),
    /** Kolen-Pollack with eta_back 0. */
    FEEDBACK_REST("leaves the feedback weights B alone when eta_back is 0"),
    /** Shapes, finite numbers, no aliases. */
    RESULT("returns two finite matrices of its own, of the weights' shapes"),
    /** Weights and arguments after the call. */
    UNCHANGED("leaves the weights and the batch as they were"),
    /** Where random numbers come from. */
    GENERATOR("draws from the generator handed in, and from nothing else"),
    /** Losses in training. */
    LOSS("follows the reference's loss in training"),
    /** Cosine similarity to backpropagation in training. */
    COSINE_SIMILARITY("is as similar to backpropagation as the reference"),
    /** Signal-to-noise ratio before training. */
    SNR("has the reference's signal-to-noise ratio"),
    /** Test accuracy in training. */
    ACCURACY("classifies as well as the reference");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** Whether a network has to be trained for it. */
    public boolean needsTraining() {
      return compareTo(LOSS) >= 0;
    }
  }

  /** The checks of an exercise: 30, 30 and 40 points. */
  public static List<Check> of(Exercise exercise) {
    List<Check> checks = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      int points = points(exercise, kind);
      if (points > 0) {
        checks.add(new Check(exercise, kind, points));
      }
    }
    return checks;
  }

  private static int points(Exercise exercise, Kind kind) {
    boolean kolepoll = exercise == Exercise.KOLEPOLL;
    return switch (kind) {
      case HIDDEN_UPDATE, OUTPUT_UPDATE -> 6;
      case FEEDBACK_STEP -> kolepoll ? 6 : 0;
      case FEEDBACK_REST -> kolepoll ? 2 : 0;
      case RESULT, UNCHANGED, GENERATOR, SNR -> 2;
      case LOSS, ACCURACY -> 4;
      case COSINE_SIMILARITY -> kolepoll ? 4 : 2;
    };
  }

  /** The number in reports and in the handout: 2.3 is the third check of Exercise 2. */
  public String number() {
    return exercise.number()
        + "."
        + (1 + of(exercise).stream().map(Check::kind).toList().indexOf(kind));
  }

  /** The name in files, such as {@code perturb.hidden_update}. */
  public String id() {
    return exercise.method() + "." + kind.name().toLowerCase(Locale.ROOT);
  }

  /** The check as a sentence, such as "perturb gives the right update of the hidden weights". */
  public String title() {
    return exercise.method() + " " + kind.title;
  }
}
