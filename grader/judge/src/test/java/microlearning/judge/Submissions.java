package microlearning.judge;

import java.util.EnumMap;
import java.util.Map;
import microlearning.submission.Exercise;

/** Sources that are right in {@link TinyCourse}, and what tests put into them. */
final class Submissions {
  private static final Map<Exercise, String> SIGNATURES = new EnumMap<>(Exercise.class);
  private static final Map<Exercise, String> RIGHT = new EnumMap<>(Exercise.class);

  static {
    String common = "Generator rng, Matrix inputs, Matrix targets";
    SIGNATURES.put(Exercise.PERTURB, "perturb(" + common + ", double noise)");
    SIGNATURES.put(Exercise.FEEDBACK, "feedback(" + common + ")");
    SIGNATURES.put(Exercise.KOLEPOLL, "kolepoll(" + common + ", double etaBack)");
    RIGHT.put(Exercise.PERTURB, "return " + TinyCourse.PERTURB);
    RIGHT.put(Exercise.FEEDBACK, "return " + TinyCourse.FEEDBACK);
    RIGHT.put(Exercise.KOLEPOLL, "B.plusEquals(-etaBack, B.copy()); return " + TinyCourse.KOLEPOLL);
  }

  private Submissions() {}

  /** A right submission. */
  static String right(Exercise exercise) {
    return source(exercise, "", "");
  }

  /**
   * A submission that does something before it gives the right update.
   *
   * @param before statements
   * @param members of the class besides; they begin on line 6
   */
  static String source(Exercise exercise, String before, String members) {
    return """
    package microlearning.exercises;
    import microlearning.matrix.Matrix;
    import microlearning.network.*;
    import microlearning.random.Generator;
    public class %1$s extends MLP {
      %2$s
      public %1$s(Generator rng, Architecture architecture) { super(rng, architecture); }
      @Override public Update %3$s {
        %4$s
        %5$s
      }
    }
    """
        .formatted(
            exercise.className(), members, SIGNATURES.get(exercise), before, RIGHT.get(exercise));
  }
}
