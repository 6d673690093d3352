package microlearning.judge;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;
import microlearning.calls.SubmissionFailure;
import microlearning.matrix.Matrix;
import microlearning.matrix.MatrixVersion;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.wire.IllegalRequestException;
import microlearning.wire.Request;
import microlearning.wire.Weights;
import microlearning.wire.WireReader;
import microlearning.wire.WireWriter;

/**
 * A network whose rule is a submission's, in a worker, and whose numbers are the judge's. After a
 * call, its weights, the batch and the generator are as the call left them in the worker, as they
 * would be if the code had run here.
 */
final class RemoteNetwork extends MLP {
  /** Matrices that an update may share: the weights and the batch. */
  private static final int SHARED = 5;

  private final WorkerProcess worker;
  private final int number;

  /** The weights as the worker has them, or none if it is not known how it has them. */
  private List<MatrixVersion> known = List.of();

  /** The step that has led to these weights since the last call, if one has. */
  private OptionalDouble stepRate = OptionalDouble.empty();

  /**
   * The worker's requests up to the last call: what the worker does later may change its update.
   */
  private int lastRequest;

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
          writeWeights(out);
          out.matrix(inputs);
          out.matrix(targets);
          out.flush();
          WorkerProcess.requireGood(in);
          readState(in, rng);
          readChanges(in, inputs, targets);
          Update update = readUpdate(in, inputs, targets);
          known = versions();
          lastRequest = worker.requests();
          return update;
        });
  }

  private List<MatrixVersion> versions() {
    return List.of(MatrixVersion.of(Wh), MatrixVersion.of(Wy), MatrixVersion.of(B));
  }

  /**
   * Makes a step of the training. If the worker knows all that it is made of, the worker repeats it
   * before its next call, and is sent no weights.
   */
  void step(double rate, Update update, Runnable step) {
    boolean repeatable = stepRate.isEmpty() && isKnown() && update.equals(lastUpdate);
    step.run();
    if (repeatable) {
      known = versions();
      stepRate = OptionalDouble.of(rate);
    }
  }

  private boolean isKnown() {
    return areKnown(MatrixVersion::isOf);
  }

  private boolean areKnown(BiPredicate<MatrixVersion, Matrix> how) {
    return !known.isEmpty()
        && how.test(known.get(0), Wh)
        && how.test(known.get(1), Wy)
        && how.test(known.get(2), B);
  }

  private Weights weights() {
    if (!areKnown((version, matrix) -> version.matrix() == matrix)) {
      return Weights.REPLACED;
    }
    if (!isKnown() || stepRate.isPresent() && worker.requests() != lastRequest + 1) {
      return Weights.CHANGED;
    }
    return stepRate.isPresent() ? Weights.STEPPED : Weights.AS_LEFT;
  }

  /** Says how the weights are. If the call fails, nobody knows how it has left them. */
  private void writeWeights(WireWriter out) throws IOException {
    Weights weights = weights();
    out.constant(weights);
    if (weights == Weights.STEPPED) {
      out.real(stepRate.getAsDouble());
    } else if (weights != Weights.AS_LEFT) {
      // Copies: who asks for a matrix's array has its version tell nothing.
      out.matrix(copy(Wh));
      out.matrix(copy(Wy));
      out.matrix(copy(B));
    }
    known = List.of();
    stepRate = OptionalDouble.empty();
  }

  private static void readState(WireReader in, Generator rng) throws IOException {
    try {
      rng.setState(in.words(rng.state().length));
    } catch (IllegalArgumentException e) {
      throw new IllegalRequestException(e.getMessage());
    }
  }

  private void readChanges(WireReader in, Matrix inputs, Matrix targets) throws IOException {
    Wh = in.flag() ? in.matrix() : Wh;
    Wy = in.flag() ? in.matrix() : Wy;
    B = in.flag() ? in.matrix() : B;
    for (Matrix matrix : List.of(inputs, targets)) {
      if (in.flag()) {
        overwrite(matrix, in.matrix());
      }
    }
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
    Matrix numbers = place >= 0 && place < SHARED ? shared[place] : in.matrix();
    if (place < 0 || place > shared.length || numbers == null) {
      throw new IllegalRequestException("There is no matrix " + place + ".");
    }
    if (place < SHARED || place == shared.length) {
      return numbers;
    }
    if (shared[place] == null) {
      throw new IllegalRequestException("There is no matrix " + place + ".");
    }
    overwrite(shared[place], numbers);
    return shared[place];
  }
}
