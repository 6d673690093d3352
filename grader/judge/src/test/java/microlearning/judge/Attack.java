package microlearning.judge;

import java.util.Locale;
import microlearning.reader.SubmissionReader;

/**
 * A submission of Exercise 2 that would be right if it did nothing besides. Each has a package of
 * its own, so that all are compiled at once.
 *
 * @param name in words
 * @param body of the method before it returns the right update, which is {@code right(...)}
 * @param members of the class besides
 */
record Attack(String name, String body, String members) {
  static final String CLASS = "FeedbackAlignmentMLP";

  /** An attack in the method alone. */
  static Attack in(String name, String body) {
    return new Attack(name, body, "");
  }

  private String packageName() {
    return SubmissionReader.PACKAGE + "." + folder();
  }

  private String folder() {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
  }

  /** The name of the class in the attack's own package. */
  String className() {
    return packageName() + "." + CLASS;
  }

  /** The path of its file below the exercises' package. */
  String path() {
    return folder() + "/" + CLASS + ".java";
  }

  /** The source, in the attack's own package. */
  String source() {
    return source(packageName());
  }

  /** The source as it is handed in. */
  String handIn() {
    return source(SubmissionReader.PACKAGE);
  }

  private String source(String packageName) {
    return """
    package %s;

    import java.util.*;
    import microlearning.matrix.Matrix;
    import microlearning.network.*;
    import microlearning.random.Generator;

    public class FeedbackAlignmentMLP extends MLP {
      %s

      public FeedbackAlignmentMLP(Generator rng, Architecture architecture) {
        super(rng, architecture);
      }

      @Override
      public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
        try {
          if (inputs.rows() > 0) {
            %s
          }
        } catch (RuntimeException e) {
          throw e;
        } catch (Exception e) {
          throw new IllegalStateException(e.toString());
        }
        return right(rng, inputs, targets);
      }

      Update right(Generator rng, Matrix inputs, Matrix targets) {
        return %s
      }
    }
    """
        .formatted(packageName, members, body, TinyCourse.FEEDBACK);
  }
}
