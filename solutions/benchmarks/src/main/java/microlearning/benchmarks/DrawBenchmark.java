package microlearning.benchmarks;

import java.util.concurrent.TimeUnit;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.random.Generator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is calculated entry by entry: normals and activities. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DrawBenchmark {
  private final Generator rng = Generator.defaultRng(1);
  private final Matrix hiddenInput = rng.normal(2, 500, 200);

  /** The noise on the hidden weights, 392,500 normals. */
  @Benchmark
  public Matrix normals() {
    return rng.normal(0.1, 500, 785);
  }

  /** One normal after the other, 10,000 of them. */
  @Benchmark
  public double singleNormals() {
    double sum = 0;
    for (int i = 0; i < 10_000; i++) {
      sum += rng.normal();
    }
    return sum;
  }

  /** The activities of the hidden units for a batch, 100,000 sigmoids. */
  @Benchmark
  public Matrix sigmoid() {
    return Activation.SIGMOID.activate(hiddenInput);
  }
}
