package microlearning.calls;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import microlearning.matrix.Matrix;
import microlearning.matrix.MatrixVersion;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.wire.Weights;
import microlearning.wire.WireReader;
import microlearning.wire.WireWriter;

/** A network of a submitted class, in the worker. The judge has another with the same numbers. */
final class HeldNetwork {
  /** W_h, W_y and B; the batch follows in messages. */
  private static final int WEIGHTS = 3;

  private static final int SHARED = 5;

  /** To be copied and given a state, which is less work than to seed another. */
  private static final Generator ANY = Generator.defaultRng(0);

  private final MLP mlp;

  /** The weights' matrices that were made here. */
  private Matrix[] own = new Matrix[WEIGHTS];

  private Update last;

  HeldNetwork(MLP mlp) {
    this.mlp = mlp;
  }

  /**
   * Reads what to call the rule with, calls it, and writes what came of it: the generator's state,
   * what the call changed, and the update.
   *
   * @param method of the rule, for messages
   * @throws SubmissionFailure if there is no update; nothing has been written then
   */
  void call(String method, WireReader in, WireWriter out) throws IOException, SubmissionFailure {
    Rule rule = in.constant(Rule.values());
    double eta = in.real();
    double noise = in.real();
    Generator rng = ANY.copy();
    rng.setState(in.words(rng.state().length));
    Weights weights = in.constant(Weights.values());
    double rate = weights == Weights.STEPPED ? in.real() : 0;
    boolean sent = weights == Weights.CHANGED || weights == Weights.REPLACED;
    Matrix[] numbers = sent ? in.matrices(WEIGHTS) : new Matrix[0];
    Matrix inputs = in.matrix();
    Matrix targets = in.matrix();
    List<Before> before;
    Update update;
    try {
      takeWeights(weights, rate, numbers);
      before = Arrays.stream(shared(inputs, targets)).map(Before::of).toList();
      update = mlp.returnGrad(rule, rng, inputs, targets, eta, noise);
    } catch (Throwable thrown) {
      throw FailureWords.of(method, thrown);
    }
    requireModestSize(method, update);

    out.flag(true);
    out.words(rng.state());
    Matrix[] shared = shared(inputs, targets);
    for (int i = 0; i < SHARED; i++) {
      boolean changed = before.get(i).isChanged(shared[i]);
      out.flag(changed);
      if (changed) {
        out.matrix(shared[i]);
      }
    }
    writeUpdate(out, update, shared);
    last = update;
  }

  /** A matrix before a call. Only if its version tells nothing, its numbers are kept. */
  private record Before(MatrixVersion version, Matrix numbers) {
    static Before of(Matrix matrix) {
      boolean silent = matrix != null && matrix.version() == Matrix.UNKNOWN;
      return new Before(MatrixVersion.of(matrix), silent ? matrix.copy() : null);
    }

    boolean isChanged(Matrix now) {
      return !version.isOf(now) && (numbers == null || !Objects.equals(numbers, now));
    }
  }

  private Matrix[] weights() {
    return new Matrix[] {mlp.hiddenWeights(), mlp.outputWeights(), mlp.feedbackWeights()};
  }

  /**
   * The weights and the batch. The array of weights that were not made here may be somebody else's,
   * too; to ask for it has their versions tell nothing.
   */
  private Matrix[] shared(Matrix inputs, Matrix targets) {
    Matrix[] shared = Arrays.copyOf(weights(), SHARED);
    for (int i = 0; i < WEIGHTS; i++) {
      if (shared[i] != null && shared[i] != own[i]) {
        shared[i].values();
      }
    }
    shared[WEIGHTS] = inputs;
    shared[WEIGHTS + 1] = targets;
    return shared;
  }

  /** Takes over the judge's weights. */
  private void takeWeights(Weights weights, double rate, Matrix[] numbers) {
    switch (weights) {
      case AS_LEFT -> {}
      case STEPPED -> {
        mlp.hiddenWeights().plusEquals(rate, last.deltaWh());
        mlp.outputWeights().plusEquals(rate, last.deltaWy());
      }
      case CHANGED -> {
        for (int i = 0; i < WEIGHTS; i++) {
          if (numbers[i] != null) {
            double[] values = numbers[i].values();
            System.arraycopy(values, 0, weights()[i].values(), 0, values.length);
          }
        }
      }
      case REPLACED -> {
        mlp.setWeights(numbers[0], numbers[1], numbers[2]);
        own = weights();
      }
    }
  }

  private void requireModestSize(String method, Update update) throws SubmissionFailure {
    Matrix[] weights = weights();
    Matrix[] all = {weights[0], weights[1], weights[2], update.deltaWh(), update.deltaWy()};
    for (Matrix matrix : all) {
      if (matrix != null && (long) matrix.rows() * matrix.columns() > WireReader.MOST_ENTRIES) {
        throw new SubmissionFailure(
            SubmissionFailure.Kind.MEMORY,
            method + " made a " + matrix.shape() + " matrix, far larger than any it could need.");
      }
    }
  }

  /**
   * Writes for each matrix of an update which of those that the judge has it is: one of the weights
   * or of the batch (0 to 4), one of the last update's (5 and 6), or none (7); and its numbers,
   * unless it is one of the first.
   */
  private void writeUpdate(WireWriter out, Update update, Matrix[] shared) throws IOException {
    Matrix[] all = Arrays.copyOf(shared, SHARED + 2);
    if (last != null) {
      all[SHARED] = last.deltaWh();
      all[SHARED + 1] = last.deltaWy();
    }
    writeMatrix(out, update.deltaWh(), all);
    boolean same = update.deltaWy().values() == update.deltaWh().values();
    out.flag(same);
    if (!same) {
      writeMatrix(out, update.deltaWy(), all);
    }
  }

  private static void writeMatrix(WireWriter out, Matrix matrix, Matrix[] shared)
      throws IOException {
    int place = 0;
    while (place < shared.length && !isSame(matrix, shared[place])) {
      place++;
    }
    out.number(place);
    if (place >= SHARED) {
      out.matrix(matrix);
    }
  }

  /** Whether both have the same array. Of a matrix with a version, nobody else has it. */
  private static boolean isSame(Matrix matrix, Matrix other) {
    return matrix == other
        || other != null
            && matrix.hasShapeOf(other)
            && other.version() == Matrix.UNKNOWN
            && matrix.values() == other.values();
  }
}
