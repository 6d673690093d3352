package microlearning.judge;

import java.io.IOException;
import microlearning.calls.SubmissionFailure;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.wire.IllegalRequestException;
import microlearning.wire.Mirror;
import microlearning.wire.Request;
import microlearning.wire.WireReader;

/**
 * A network whose rule is a submission's, in a worker, and whose numbers are the judge's. After a
 * call, its weights, the batch and the generator are as the call left them in the worker, as they
 * would be if the code had run here.
 */
final class RemoteNetwork extends MLP {
  /** Matrices in the mirror: the weights and the batch. */
  private static final int MIRRORED = 5;

  private final WorkerProcess worker;
  private final int number;
  private final Mirror mirror = new Mirror(MIRRORED);

  /** The weights' matrices after the last call. */
  private Matrix lastWh;

  private Matrix lastWy;
  private Matrix lastB;
  private Update lastUpdate;

  private RemoteNetwork(WorkerProcess worker, int number, Generator rng, Architecture size) {
    super(rng, size);
    this.worker = worker;
    this.number = number;
  }

  /**
   * Makes a network, here and in the worker. What the submission's constructor draws or sets does
   * not count: it is the library's constructor that draws the weights.
   *
   * @param number of networks that were made in the worker before
   */
  static MLP create(WorkerProcess worker, int number, Generator rng, Architecture size) {
    long[] state = rng.state();
    RemoteNetwork network = new RemoteNetwork(worker, number, rng, size);
    network.ask(
        (out, in) -> {
          out.constant(Request.CREATE);
          out.number(size.inputs());
          out.number(size.hidden());
          out.number(size.outputs());
          out.real(size.sigma());
          out.constant(size.activation());
          out.words(state);
          out.flush();
          WorkerProcess.requireGood(in);
          return null;
        });
    return network;
  }

  private <T> T ask(WorkerProcess.Exchange<T> exchange) {
    try {
      return worker.ask(exchange);
    } catch (SubmissionFailure failure) {
      throw failure.<RuntimeException>throwOn();
    }
  }

  @Override
  public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
    return call(Rule.WEIGHT_PERTURBATION, rng, inputs, targets, 0, noise);
  }

  @Override
  public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
    return call(Rule.FEEDBACK_ALIGNMENT, rng, inputs, targets, 0, 0);
  }

  @Override
  public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
    return call(Rule.KOLEN_POLLACK, rng, inputs, targets, etaBack, 0);
  }

  private Update call(
      Rule rule, Generator rng, Matrix inputs, Matrix targets, double eta, double noise) {
    return ask(
        (out, in) -> {
          out.constant(Request.CALL);
          out.number(number);
          out.constant(rule);
          out.real(eta);
          out.real(noise);
          out.words(rng.state());
          out.flag(Wh != lastWh || Wy != lastWy || B != lastB);
          mirror.write(out, Wh, Wy, B, inputs, targets);
          out.flush();
          WorkerProcess.requireGood(in);
          readState(in, rng);
          readChanges(in, inputs, targets);
          return readUpdate(in, inputs, targets);
        });
  }

  private static void readState(WireReader in, Generator rng) throws IOException {
    try {
      rng.setState(in.words(rng.state().length));
    } catch (IllegalArgumentException e) {
      throw new IllegalRequestException(e.getMessage());
    }
  }

  private void readChanges(WireReader in, Matrix inputs, Matrix targets) throws IOException {
    boolean[] changed = mirror.read(in);
    Matrix[] known = mirror.known();
    Wh = changed[0] ? copy(known[0]) : Wh;
    Wy = changed[1] ? copy(known[1]) : Wy;
    B = changed[2] ? copy(known[2]) : B;
    if (changed[3]) {
      overwrite(inputs, known[3]);
    }
    if (changed[4]) {
      overwrite(targets, known[4]);
    }
    lastWh = Wh;
    lastWy = Wy;
    lastB = B;
  }

  private static Matrix copy(Matrix matrix) {
    return matrix == null ? null : matrix.copy();
  }

  private static void overwrite(Matrix matrix, Matrix numbers) throws IOException {
    if (numbers == null || !matrix.hasShapeOf(numbers)) {
      throw new IllegalRequestException("A batch cannot change its shape.");
    }
    System.arraycopy(numbers.values(), 0, matrix.values(), 0, numbers.values().length);
  }

  private Update readUpdate(WireReader in, Matrix inputs, Matrix targets) throws IOException {
    Matrix[] shared = {
      Wh,
      Wy,
      B,
      inputs,
      targets,
      lastUpdate == null ? null : lastUpdate.deltaWh(),
      lastUpdate == null ? null : lastUpdate.deltaWy()
    };
    Matrix deltaWh = readMatrix(in, shared);
    boolean same = in.flag();
    lastUpdate = new Update(deltaWh, same ? deltaWh : readMatrix(in, shared));
    return lastUpdate;
  }

  /** Reads a matrix that is one of those that are here, or a new one. */
  private static Matrix readMatrix(WireReader in, Matrix[] shared) throws IOException {
    int place = in.number();
    Matrix numbers = place >= 0 && place < MIRRORED ? shared[place] : in.matrix();
    if (place < 0 || place > shared.length || numbers == null) {
      throw new IllegalRequestException("There is no matrix " + place + ".");
    }
    if (place < MIRRORED || place == shared.length) {
      return numbers;
    }
    if (shared[place] == null) {
      throw new IllegalRequestException("There is no matrix " + place + ".");
    }
    overwrite(shared[place], numbers);
    return shared[place];
  }
}
