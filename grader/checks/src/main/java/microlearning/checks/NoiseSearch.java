package microlearning.checks;

import java.util.List;
import microlearning.checks.KnownNormals.Method;
import microlearning.random.Generator;
import org.jspecify.annotations.Nullable;

/**
 * The normals that the noise of one submission is looked for among. A submission draws alike in all
 * of its calls, so those that one call was made of are the first to be tried for the next. That
 * saves time, and changes no verdict: what fits is proven to, wherever it was found.
 */
final class NoiseSearch {
  /** Draws beyond those needed that are looked through: some are left unused. */
  private static final int SPARE_DRAWS = 4096;

  /** Normals that a submission may have drawn; {@code method} is null for the generator's own. */
  record Source(@Nullable Method method, boolean isLong) {
    /** The normals, in increasing order, for so many weights. */
    double[] normals(Generator start, int weights) {
      int draws = isLong ? NoiseSearch.draws(weights) : weights + weights / 16 + 64;
      return method == null
          ? KnownNormals.ziggurat(start, draws)
          : KnownNormals.ofUniforms(start, draws, method);
    }
  }

  /** The generator's own normals, few draws of which are left unused. */
  static final Source FEW = new Source(null, false);

  /** The generator's own normals. */
  static final Source MANY = new Source(null, true);

  /** Normals that are made of uniform numbers. */
  static final List<Source> MADE =
      List.of(Method.values()).stream().map(method -> new Source(method, true)).toList();

  /** How many draws are looked through for the noise of so many weights. */
  static int draws(int weights) {
    return 4 * weights + SPARE_DRAWS;
  }

  private Source last = FEW;

  /** Those that explained the last update. */
  Source last() {
    return last;
  }

  /** Whether the generator's own normals explained it. */
  boolean isOfGenerator() {
    return last.method == null;
  }

  /** Keeps what has explained an update. */
  void found(Source source) {
    last = source;
  }
}
