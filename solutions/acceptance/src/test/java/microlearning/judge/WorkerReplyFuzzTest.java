package microlearning.judge;

import static microlearning.fuzz.Harmless.assertHarmless;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import microlearning.calls.SubmissionFailure;
import microlearning.compilation.ExerciseClasses;
import microlearning.fuzz.Mutations;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.sandbox.Limits;
import microlearning.sandbox.TimeLimit;
import microlearning.submission.Exercise;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * A right submission in a worker that answers, one of whose replies is changed on the way: to the
 * judge, that is an update or the submission's failure, and nothing else.
 */
class WorkerReplyFuzzTest {
  private static final String NAME = "microlearning.exercises.FeedbackAlignmentMLP";
  private static final ExerciseClasses CLASSES = new ExerciseClasses(NAME, Map.of(NAME, file()));
  private static final Architecture SIZE = new Architecture(3, 2, 4, 0.5, Activation.SIGMOID);
  private static final int BATCH = 5;
  private static final Limits LIMITS = Limits.of(Duration.ofHours(1));

  /** To load, to create a network, and to call it twice. */
  private static final int REPLIES = 4;

  private static byte[] file() {
    String path = "/" + NAME.replace('.', '/') + ".class";
    try (InputStream in = WorkerReplyFuzzTest.class.getResourceAsStream(path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Update ask(ChangedReplies connection) throws SubmissionFailure {
    WorkerProcess worker = new WorkerProcess(connection, LIMITS, LIMITS.whole());
    worker.begin("feedback", TimeLimit.of(Duration.ofHours(1), "the calls of one check"));
    worker.ask(
        (out, in) -> {
          WorkerSubmission.load(Exercise.FEEDBACK, CLASSES, out);
          WorkerProcess.requireGood(in);
          return null;
        });
    Generator rng = Generator.defaultRng(1);
    MLP network = RemoteNetwork.create(worker, 0, rng, SIZE);
    Matrix inputs = rng.normal(1, SIZE.inputs(), BATCH);
    Matrix targets = rng.normal(1, SIZE.outputs(), BATCH);
    network.feedback(rng, inputs, targets);
    return network.feedback(rng, inputs, targets);
  }

  @Test
  void shouldBeAnUpdateIfNothingIsChanged() throws SubmissionFailure {
    Update update = ask(new ChangedReplies(0, List.of()));

    assertThat(update.deltaWh().shape()).isEqualTo("2x4");
    assertThat(update.deltaWy().shape()).isEqualTo("4x3");
  }

  @Provide
  static Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, REPLIES - 1);
  }

  @Provide
  static Arbitrary<List<Mutations>> changes() {
    return Mutations.changes();
  }

  @Property(seed = "9", edgeCases = EdgeCasesMode.NONE)
  void shouldBeAnUpdateOrAFailure(
      @ForAll("places") int place, @ForAll("changes") List<Mutations> changes) {
    try {
      Update update = ask(new ChangedReplies(place, changes));
      assertThat(update).isNotNull();
    } catch (Exception failure) {
      assertThat(failure).isInstanceOf(SubmissionFailure.class);
      assertHarmless(failure.getMessage());
    }
  }
}
