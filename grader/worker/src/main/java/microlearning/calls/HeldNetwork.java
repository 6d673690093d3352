package microlearning.calls;

import java.io.IOException;
import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.wire.Mirror;
import microlearning.wire.WireReader;
import microlearning.wire.WireWriter;

/** A network of a submitted class, in the worker. The judge has another with the same numbers. */
final class HeldNetwork {
  /** Places in the mirror: the weights W_h, W_y and B, and the batch. */
  private static final int HIDDEN = 0;

  private static final int FEEDBACK = 2;
  private static final int INPUTS = 3;
  private static final int TARGETS = 4;

  /** To be copied and given a state, which is less work than to seed another. */
  private static final Generator ANY = Generator.defaultRng(0);

  private final MLP mlp;
  private final Mirror mirror = new Mirror(TARGETS + 1);
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
    boolean replaced = in.flag();
    boolean[] changed = mirror.read(in);
    Matrix inputs = mirror.known()[INPUTS].copy();
    Matrix targets = mirror.known()[TARGETS].copy();
    Update update;
    try {
      takeWeights(replaced, changed);
      update = mlp.returnGrad(rule, rng, inputs, targets, eta, noise);
    } catch (Throwable thrown) {
      throw FailureWords.of(method, thrown);
    }
    requireModestSize(method, update);

    out.flag(true);
    out.words(rng.state());
    mirror.write(out, weights()[0], weights()[1], weights()[2], inputs, targets);
    writeUpdate(out, update, inputs, targets);
    last = update;
  }

  private Matrix[] weights() {
    return new Matrix[] {mlp.hiddenWeights(), mlp.outputWeights(), mlp.feedbackWeights()};
  }

  /** Takes over the judge's weights: its new matrices, or new numbers in the same matrices. */
  private void takeWeights(boolean replaced, boolean[] changed) {
    Matrix[] known = mirror.known();
    if (replaced) {
      mlp.setWeights(known[HIDDEN], known[HIDDEN + 1], known[FEEDBACK]);
      return;
    }
    for (int i = HIDDEN; i <= FEEDBACK; i++) {
      if (changed[i]) {
        double[] values = known[i].values();
        System.arraycopy(values, 0, weights()[i].values(), 0, values.length);
      }
    }
  }

  private void requireModestSize(String method, Update update) throws SubmissionFailure {
    Matrix[] weights = weights();
    Matrix[] all = {weights[0], weights[1], weights[2], update.deltaWh(), update.deltaWy()};
    for (Matrix matrix : all) {
      if (matrix != null && matrix.values().length > WireReader.MOST_ENTRIES) {
        throw new SubmissionFailure(
            SubmissionFailure.Kind.MEMORY,
            method + " made a " + matrix.shape() + " matrix, far larger than any it could need.");
      }
    }
  }

  /**
   * Writes for each matrix of an update which of those that the judge has it is: one in the mirror
   * (0 to 4), one of the last update's (5 and 6), or none (7); and its numbers unless the mirror
   * has them.
   */
  private void writeUpdate(WireWriter out, Update update, Matrix inputs, Matrix targets)
      throws IOException {
    Matrix[] weights = weights();
    Matrix[] shared = {
      weights[0],
      weights[1],
      weights[2],
      inputs,
      targets,
      last == null ? null : last.deltaWh(),
      last == null ? null : last.deltaWy()
    };
    writeMatrix(out, update.deltaWh(), shared);
    boolean same = update.deltaWy().values() == update.deltaWh().values();
    out.flag(same);
    if (!same) {
      writeMatrix(out, update.deltaWy(), shared);
    }
  }

  private static void writeMatrix(WireWriter out, Matrix matrix, Matrix[] shared)
      throws IOException {
    int place = 0;
    while (place < shared.length && !isSame(matrix, shared[place])) {
      place++;
    }
    out.number(place);
    if (place > TARGETS) {
      out.matrix(matrix);
    }
  }

  private static boolean isSame(Matrix matrix, Matrix other) {
    return other != null && matrix.values() == other.values() && matrix.hasShapeOf(other);
  }
}
