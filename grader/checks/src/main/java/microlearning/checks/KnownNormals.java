package microlearning.checks;

import java.util.Arrays;
import java.util.List;
import microlearning.matrix.Matrix;
import microlearning.random.Generator;
import microlearning.training.RuleCall;

/**
 * The standard normals that a submission can have drawn from a generator. A normal begins with a
 * 64-bit draw, and so it is one of those that begin at each draw from the generator's state on,
 * whatever else was drawn before and between. Normals that are made of the generator's uniform
 * numbers count, too, if made by a published method: Box and Muller (Annals of Mathematical
 * Statistics 29(2), 1958), or Marsaglia's polar method (SIAM Review 6(3), 1964).
 */
final class KnownNormals {
  private KnownNormals() {}

  /**
   * The normals of both layers in one of the natural orders.
   *
   * @param start is not moved
   * @param outputFirst whether the noise of the output weights is drawn first
   * @param byColumns whether a layer is filled column by column
   * @param shapes matrices of the shapes of the hidden and the output weights
   * @return the hidden layer's and the output layer's
   */
  static Matrix[] inOrder(
      Generator start, boolean outputFirst, boolean byColumns, Matrix... shapes) {
    Generator rng = start.copy();
    Matrix[] normals = new Matrix[2];
    for (int i = 0; i < 2; i++) {
      int layer = outputFirst ? 1 - i : i;
      int rows = shapes[layer].rows();
      int columns = shapes[layer].columns();
      normals[layer] =
          byColumns ? rng.normal(1, columns, rows).transpose() : rng.normal(1, rows, columns);
    }
    return normals;
  }

  /** Whether a call drew all noise in the order of the exercise, and nothing besides. */
  static boolean isAllThatWasDrawn(RuleCall call) {
    Generator rng = call.rng().copy();
    for (Matrix weights : List.of(call.hiddenWeights(), call.outputWeights())) {
      rng.normal(1, weights.rows(), weights.columns());
    }
    return rng.sameStateAs(call.rngAfter());
  }

  /** The generator's own normals, one for each of so many draws, in increasing order. */
  static double[] ziggurat(Generator start, int draws) {
    Generator rng = start.copy();
    double[] normals = new double[draws];
    for (int i = 0; i < draws; i++) {
      normals[i] = rng.copy().normal();
      rng.nextLong();
    }
    Arrays.parallelSort(normals);
    return normals;
  }

  /** How two uniform numbers become two normals. */
  enum Method {
    /** Box and Muller, the first number for the radius and the second for the angle. */
    BOX_MULLER,
    /** The same, with 1 less the first number for the radius. */
    BOX_MULLER_COMPLEMENT,
    /** The same, with the first number for the angle. */
    BOX_MULLER_ANGLE_FIRST,
    /** The same, with 1 less the second number for the radius. */
    BOX_MULLER_ANGLE_FIRST_COMPLEMENT,
    /** Marsaglia's. */
    POLAR
  }

  /** Those of each two neighbours of so many uniform numbers, in increasing order. */
  static double[] ofUniforms(Generator start, int draws, Method method) {
    Generator rng = start.copy();
    double[] normals = new double[2 * draws];
    int count = 0;
    double first = rng.random();
    for (int i = 0; i < draws; i++) {
      double second = rng.random();
      if (method == Method.POLAR) {
        double x = 2 * first - 1;
        double y = 2 * second - 1;
        double square = x * x + y * y;
        if (square > 0 && square < 1) {
          double stretch = Math.sqrt(-2 * StrictMath.log(square) / square);
          normals[count++] = x * stretch;
          normals[count++] = y * stretch;
        }
      } else {
        double radius = Math.sqrt(-2 * StrictMath.log(size(first, second, method)));
        double angle = 2 * Math.PI * (isAngleFirst(method) ? first : second);
        normals[count++] = radius * StrictMath.cos(angle);
        normals[count++] = radius * StrictMath.sin(angle);
      }
      first = second;
    }
    double[] drawn = Arrays.copyOf(normals, count);
    Arrays.parallelSort(drawn);
    return drawn;
  }

  private static boolean isAngleFirst(Method method) {
    return method.compareTo(Method.BOX_MULLER_ANGLE_FIRST) >= 0;
  }

  private static double size(double first, double second, Method method) {
    return switch (method) {
      case BOX_MULLER -> first;
      case BOX_MULLER_COMPLEMENT -> 1 - first;
      case BOX_MULLER_ANGLE_FIRST -> second;
      default -> 1 - second;
    };
  }
}
