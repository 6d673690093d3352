package microlearning.proof;

import microlearning.submission.Exercise;

/**
 * A program that was made by rule.
 *
 * @param exercise that it solves or fails to solve
 * @param name what was done in it, such as "losses_swapped+divided_by_noise"
 * @param members of the class besides constructor and method, as Java
 * @param statements of the method, as Java
 */
record GeneratedProgram(Exercise exercise, String name, String members, String statements) {
  /** The package of all of them. */
  static final String PACKAGE = "generated";

  /** The text of a class of this name. */
  String source(String className) {
    String head =
        switch (exercise) {
          case PERTURB -> "perturb(Generator rng, Matrix inputs, Matrix targets, double noise)";
          case FEEDBACK -> "feedback(Generator rng, Matrix inputs, Matrix targets)";
          case KOLEPOLL -> "kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack)";
        };
    return """
    package %s;

    import static microlearning.misconceptions.Columns.*;

    import microlearning.matrix.Matrix;
    import microlearning.network.Activity;
    import microlearning.network.Architecture;
    import microlearning.network.MLP;
    import microlearning.network.Update;
    import microlearning.random.Generator;

    public class %s extends MLP {
    %s

      public %s(Generator rng, Architecture architecture) {
        super(rng, architecture);
      }

      @Override
      public Update %s {
    %s
      }
    }
    """
        .formatted(PACKAGE, className, members, className, head, statements);
  }
}
