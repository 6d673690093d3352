package microlearning.benchmarks;

import java.util.concurrent.TimeUnit;
import microlearning.matrix.Matrix;
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

/** The products of one update. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ProductBenchmark {
  /** Hidden units. */
  @Param("500")
  public int hidden;

  private Matrix hiddenWeights;
  private Matrix outputWeights;
  private Matrix hiddenError;
  private Matrix outputError;
  private Matrix activity;
  private Matrix inputs;
  private Matrix inputsByRow;
  private Matrix activityByRow;

  /** Makes the operands. */
  @Setup
  public void draw(Batch batch) {
    Generator rng = Generator.defaultRng(1);
    inputs = batch.inputs.appendRow(1);
    inputsByRow = inputs.transpose();
    hiddenWeights = rng.normal(0.1, hidden, inputs.rows());
    outputWeights = rng.normal(0.1, 10, hidden + 1);
    hiddenError = rng.normal(0.1, hidden, batch.images);
    outputError = rng.normal(0.1, 10, batch.images);
    activity = rng.normal(0.3, hidden + 1, batch.images);
    activityByRow = activity.transpose();
  }

  /** Wh · [x; 1]: N × 785 by 785 × n, four fifths of which are zero. */
  @Benchmark
  public Matrix hiddenInput() {
    return hiddenWeights.dot(inputs);
  }

  /** e · [x; 1]ᵀ: N × n by n × 785, four fifths of which are zero. */
  @Benchmark
  public Matrix hiddenUpdate() {
    return hiddenError.dot(inputsByRow);
  }

  /** Wy · [h; 1]: 10 × (N + 1) by (N + 1) × n. */
  @Benchmark
  public Matrix outputInput() {
    return outputWeights.dot(activity);
  }

  /** e · [h; 1]ᵀ: 10 × n by n × (N + 1). */
  @Benchmark
  public Matrix outputUpdate() {
    return outputError.dot(activityByRow);
  }
}
