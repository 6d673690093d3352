package microlearning.checks;

import java.util.Arrays;
import microlearning.matrix.Matrix;
import microlearning.training.RuleCall;
import org.jspecify.annotations.Nullable;

/**
 * Which of the generator's normals an update of weight perturbation is made of. An update is U =
 * a·z, where z are different standard normals that the generator gave; which ones, and in which
 * order, is up to the submission, but the generator's state before the call is known, and so is
 * every normal it can give. The natural orders are tried first, then all orders at once by {@link
 * NormalMatch}.
 *
 * @param hidden the hidden layer's noise
 * @param output the output layer's noise
 * @param fault what is wrong with the noise of a layer that does not fit
 */
record NoiseFit(Layer hidden, Layer output, Fault fault) {
  /** What may be wrong with noise. */
  enum Fault {
    /** Nothing. */
    NONE,
    /** Some numbers are none of the generator's normals times one factor. */
    NOT_DRAWN,
    /** A normal stands in two places. */
    USED_TWICE
  }

  /**
   * The noise of a layer.
   *
   * @param update what was returned
   * @param normals z, the standard normals that it is made of
   * @param size a, the factor that fits best
   * @param fits whether the update is that factor times the normals
   */
  record Layer(Matrix update, Matrix normals, double size, boolean fits) {
    static Layer of(Matrix update, Matrix normals) {
      double size = NormalMatch.fit(update.values(), normals.values());
      double tolerance = NormalMatch.TOLERANCE * Math.abs(size);
      boolean fits = true;
      for (int i = 0; i < update.values().length && fits; i++) {
        fits = Math.abs(update.values()[i] - size * normals.values()[i]) <= tolerance;
      }
      return new Layer(update, normals, size, fits);
    }

    private boolean isFound() {
      return fits && size != 0;
    }
  }

  /**
   * Finds the noise of an update.
   *
   * @param call whose update has the shapes of the weights
   * @param search of the submission
   */
  static NoiseFit of(RuleCall call, NoiseSearch search) {
    NoiseFit best = inOrder(call, false, false);
    for (int order = 1; order < 4 && best.found() < 2; order++) {
      NoiseFit natural = inOrder(call, (order & 1) != 0, (order & 2) != 0);
      if (natural.found() > best.found()) {
        best = natural;
      }
    }
    if (best.found() == 2 || best.isZero() || !best.isFinite()) {
      return best;
    }
    NoiseFit any = inAnyOrder(call, best, search);
    return any.found() > best.found() || any.fault == Fault.USED_TWICE ? any : best;
  }

  /** Whether both layers are multiples of normals in one of the natural orders. */
  static boolean isNatural(RuleCall call) {
    for (int order = 0; order < 4; order++) {
      if (inOrder(call, (order & 1) != 0, (order & 2) != 0).found() == 2) {
        return true;
      }
    }
    return false;
  }

  /** The layers in this order of draws. */
  private static NoiseFit inOrder(RuleCall call, boolean outputFirst, boolean byColumns) {
    Matrix hidden = call.update().deltaWh();
    Matrix output = call.update().deltaWy();
    Matrix[] normals = KnownNormals.inOrder(call.rng(), outputFirst, byColumns, hidden, output);
    return of(Layer.of(hidden, normals[0]), Layer.of(output, normals[1]), Fault.NOT_DRAWN);
  }

  private static NoiseFit of(Layer hidden, Layer output, Fault otherwise) {
    return new NoiseFit(hidden, output, hidden.fits && output.fits ? Fault.NONE : otherwise);
  }

  private static NoiseFit inAnyOrder(RuleCall call, NoiseFit natural, NoiseSearch search) {
    NoiseFit likely = natural.among(search.last(), call);
    if (likely.found() == 2 && likely.fault == Fault.NONE) {
      return likely;
    }
    NoiseFit few = search.last() == NoiseSearch.FEW ? likely : natural.among(NoiseSearch.FEW, call);
    if (few.found() == 2) {
      search.found(NoiseSearch.FEW);
      return few;
    }
    NoiseFit many = few.among(NoiseSearch.MANY, call);
    if (many.found() > 0 || many.fault == Fault.USED_TWICE) {
      search.found(NoiseSearch.MANY);
      return many;
    }
    for (NoiseSearch.Source source : NoiseSearch.MADE) {
      NoiseFit made = many.among(source, call);
      if (made.found() > 0) {
        search.found(source);
        return made;
      }
    }
    return many;
  }

  private NoiseFit among(NoiseSearch.Source source, RuleCall call) {
    int weights = hidden.update.values().length + output.update.values().length;
    return matched(source.normals(call.rng(), weights));
  }

  /** Both layers at once, which leaves least to chance; or, if that fails, each of them. */
  private NoiseFit matched(double[] known) {
    double[] h = hidden.update.values();
    double[] y = output.update.values();
    double[] both = Arrays.copyOf(h, h.length + y.length);
    System.arraycopy(y, 0, both, h.length, y.length);
    NormalMatch match = NormalMatch.find(both, known);
    if (match != null) {
      double[] normals = match.normals();
      return new NoiseFit(
          layer(hidden, match.factor(), Arrays.copyOf(normals, h.length)),
          layer(output, match.factor(), Arrays.copyOfRange(normals, h.length, both.length)),
          match.usedTwice() ? Fault.USED_TWICE : Fault.NONE);
    }
    NormalMatch ofHidden = alone(h, known);
    NormalMatch ofOutput = alone(y, known);
    boolean twice =
        ofHidden != null && ofHidden.usedTwice() || ofOutput != null && ofOutput.usedTwice();
    return of(
            ofHidden == null ? hidden : layer(hidden, ofHidden.factor(), ofHidden.normals()),
            ofOutput == null ? output : layer(output, ofOutput.factor(), ofOutput.normals()),
            Fault.NOT_DRAWN)
        .with(twice);
  }

  private static @Nullable NormalMatch alone(double[] values, double[] known) {
    boolean decides =
        values.length >= NormalMatch.FEWEST && Arrays.stream(values).anyMatch(v -> v != 0);
    return decides ? NormalMatch.find(values, known) : null;
  }

  private static Layer layer(Layer layer, double factor, double[] normals) {
    Matrix update = layer.update;
    Matrix drawn = Matrix.ofColumnMajor(update.rows(), update.columns(), normals);
    return new Layer(update, drawn, factor, true);
  }

  private NoiseFit with(boolean twice) {
    return twice ? new NoiseFit(hidden, output, Fault.USED_TWICE) : this;
  }

  /** How many layers are known not to be noise by chance. */
  private int found() {
    return (hidden.isFound() ? 1 : 0) + (output.isFound() ? 1 : 0);
  }

  /** Whether nothing is to be found out, since all numbers are 0. */
  private boolean isZero() {
    return hidden.fits && hidden.size == 0 && output.fits && output.size == 0;
  }

  private boolean isFinite() {
    return Double.isFinite(hidden.size) && Double.isFinite(output.size);
  }
}
