package microlearning.benchmarks;

import java.util.concurrent.TimeUnit;
import microlearning.exercises.SolvedRules;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.random.Generator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One step of training by each rule: the loss, then the update. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class UpdateBenchmark {
  private static final double LEARNING_RATE = 0.001;
  private static final double NOISE = 0.1;

  /** Hidden units. */
  @Param("500")
  public int hidden;

  /** The rule. */
  @Param public Rule rule;

  private final Generator rng = Generator.defaultRng(1);
  private MLP network;

  /** Makes a network that knows the rule. */
  @Setup
  public void create() {
    network =
        SolvedRules.factory(rule)
            .create(rng, new Architecture(784, hidden, 10, 0.1, Activation.SIGMOID));
  }

  /** The loss of a batch, and the update by it. */
  @Benchmark
  public double step(Batch batch) {
    double loss = network.mseLoss(rng, batch.inputs, batch.targets);
    network.update(rule, rng, batch.inputs, batch.targets, LEARNING_RATE, NOISE);
    return loss;
  }
}
