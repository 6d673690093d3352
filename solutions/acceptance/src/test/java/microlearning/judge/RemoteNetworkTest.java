package microlearning.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import microlearning.calls.SubmissionFailure;
import microlearning.compilation.ExerciseClasses;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.sandbox.Limits;
import microlearning.sandbox.TimeLimit;
import microlearning.submission.Exercise;
import microlearning.training.NetworkFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a submission does is the same to the judge as if it ran here, number for number. */
class RemoteNetworkTest {
  /** W_h and W_y are of one shape. */
  private static final Architecture SIZE = new Architecture(2, 2, 2, 0.5, Activation.SIGMOID);

  private static final int BATCH = 3;
  private static final double RATE = 0.3;
  private static final Limits LIMITS = Limits.of(Duration.ofHours(1));
  private static final List<Class<? extends MLP>> NETWORKS = OddNetworks.ALL;

  private final ChangedReplies connection = new ChangedReplies(-1, List.of());
  private final Generator draws = Generator.defaultRng(5);

  /** A network here and its twin in the worker, which are called and trained alike. */
  private final class Twins {
    private final NetworkFactory here;
    private final NetworkFactory there;
    private final MLP own;
    private final MLP remote;
    private Update ownUpdate;
    private Update remoteUpdate;

    Twins(NetworkFactory here, NetworkFactory there, Architecture size) {
      this.here = here;
      this.there = there;
      own = here.create(Generator.defaultRng(7), size);
      remote = there.create(Generator.defaultRng(7), size);
    }

    void call() {
      Generator rng = Generator.defaultRng(draws.integers(0, 1000));
      Generator remoteRng = rng.copy();
      Matrix inputs = draws.normal(1, own.architecture().inputs(), BATCH);
      Matrix remoteInputs = inputs.copy();
      Matrix targets = draws.normal(1, own.architecture().outputs(), BATCH);
      Matrix remoteTargets = targets.copy();

      ownUpdate = own.feedback(rng, inputs, targets);
      remoteUpdate = remote.feedback(remoteRng, remoteInputs, remoteTargets);

      assertThat(remoteUpdate).isEqualTo(ownUpdate);
      assertThat(remoteRng.state()).isEqualTo(rng.state());
      assertThat(remoteInputs).isEqualTo(inputs);
      assertThat(remoteTargets).isEqualTo(targets);
      assertSameWeights();
    }

    private void assertSameWeights() {
      assertThat(remote.hiddenWeights()).isEqualTo(own.hiddenWeights());
      assertThat(remote.outputWeights()).isEqualTo(own.outputWeights());
      assertThat(remote.feedbackWeights()).isEqualTo(own.feedbackWeights());
    }

    void step() {
      here.step(own, RATE, ownUpdate);
      there.step(remote, RATE, remoteUpdate);
      assertSameWeights();
    }

    void stepByCopies() {
      here.step(own, RATE, copy(ownUpdate));
      there.step(remote, RATE, copy(remoteUpdate));
    }

    void stepByOther() {
      Update other = new Update(ownUpdate.deltaWh().times(2), ownUpdate.deltaWy().times(3));
      here.step(own, RATE, other);
      there.step(remote, RATE, other);
    }

    private Update copy(Update update) {
      return new Update(update.deltaWh().copy(), update.deltaWy().copy());
    }

    void change(Consumer<MLP> change) {
      change.accept(own);
      change.accept(remote);
    }
  }

  private NetworkFactory load(Class<? extends MLP> type) throws SubmissionFailure {
    WorkerProcess worker = new WorkerProcess(connection, LIMITS, LIMITS.whole());
    worker.begin("feedback", TimeLimit.of(Duration.ofHours(1), "the calls of one check"));
    worker.ask(
        (out, in) -> {
          ExerciseClasses classes = new ExerciseClasses(type.getName(), Map.of());
          WorkerSubmission.load(Exercise.FEEDBACK, classes, out);
          WorkerProcess.requireGood(in);
          return null;
        });
    return new WorkerSubmission.Networks(worker);
  }

  private static NetworkFactory local(Class<? extends MLP> type) {
    return (rng, size) -> {
      try {
        return type.getConstructor(Generator.class, Architecture.class).newInstance(rng, size);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  @ParameterizedTest
  @FieldSource("NETWORKS")
  void shouldBeAsIfItRanHere(Class<? extends MLP> type) throws SubmissionFailure {
    trainAlike(local(type), load(type));
  }

  /** What it changes has been added to the weights by then. */
  @Test
  void shouldBeAsIfOldUpdatesWereNotChanged() throws SubmissionFailure {
    trainAlike(local(OddNetworks.Plain.class), load(OddNetworks.ChangesAnyOldUpdate.class));
  }

  private void trainAlike(NetworkFactory here, NetworkFactory there) {
    Twins twins = new Twins(here, there, SIZE);
    twins.call();
    twins.call();
    for (int i = 0; i < 3; i++) {
      twins.step();
      twins.call();
    }
    twins.stepByCopies();
    twins.call();
    // Another network's constructor and calls come between a step and the next call.
    twins.step();
    Twins others = new Twins(here, there, SIZE);
    others.call();
    twins.call();
    // Two steps, weights that somebody else changes or replaces, and both.
    twins.step();
    twins.step();
    twins.call();
    twins.stepByOther();
    twins.call();
    twins.change(mlp -> mlp.hiddenWeights().set(0, 0, 0.75));
    twins.call();
    twins.step();
    twins.change(mlp -> mlp.outputWeights().values()[0] = -1);
    twins.call();
    twins.step();
    twins.call();
    Matrix weights = draws.normal(1, 2, 3);
    Matrix feedback = draws.normal(1, 2, 2);
    twins.change(mlp -> mlp.setWeights(weights, weights, feedback));
    twins.call();
    twins.step();
    twins.call();
  }

  @Test
  void shouldSendTheJudgesWeightsAgainAfterAFailure() throws SubmissionFailure {
    Class<? extends MLP> type = OddNetworks.ThrowsOnce.class;
    Twins twins = new Twins(local(OddNetworks.Plain.class), load(type), SIZE);
    twins.call();
    twins.step();

    assertThatThrownBy(
            () ->
                twins.remote.feedback(Generator.defaultRng(1), new Matrix(2, 1), new Matrix(2, 1)))
        .isInstanceOf(SubmissionFailure.class)
        .hasMessageContaining("the second call");

    twins.call();
    twins.step();
    twins.call();
  }

  @Test
  void shouldSendNoWeightsThatTheWorkerKnowsOrCanCalculate() throws SubmissionFailure {
    Architecture size = new Architecture(50, 40, 30, 0.5, Activation.SIGMOID);
    Twins twins = new Twins(local(OddNetworks.Plain.class), load(OddNetworks.Plain.class), size);
    long weights = 8 * (40 * 51 + 30 * 41 + 40 * 30);
    long batch = 8 * (50 + 30) * BATCH;

    assertThat(bytes(twins)).isBetween(weights + batch, weights + batch + 200);
    assertThat(bytes(twins)).isBetween(batch, batch + 200);
    twins.step();
    assertThat(bytes(twins)).isBetween(batch, batch + 200);
    twins.stepByCopies();
    assertThat(bytes(twins)).isBetween(batch, batch + 200);
    twins.step();
    twins.step();
    assertThat(bytes(twins)).isBetween(weights + batch, weights + batch + 200);
    twins.step();
    assertThat(bytes(twins)).isBetween(batch, batch + 200);
  }

  private long bytes(Twins twins) {
    long requests = connection.requestBytes();
    long replies = connection.replyBytes();
    twins.call();
    long update = 8 * (40 * 51 + 30 * 41);
    assertThat(connection.replyBytes() - replies).isBetween(update, update + 200);
    return connection.requestBytes() - requests;
  }
}
