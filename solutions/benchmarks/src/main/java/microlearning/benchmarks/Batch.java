package microlearning.benchmarks;

import java.util.stream.IntStream;
import microlearning.data.DataSet;
import microlearning.data.Digits;
import microlearning.matrix.Matrix;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A batch of drawn digits, whose background is zero as MNIST's is. */
@State(Scope.Benchmark)
public class Batch {
  /** Images of the batch. */
  @Param("200")
  public int images;

  /** 784 × images. */
  Matrix inputs;

  /** 10 × images. */
  Matrix targets;

  /** Draws the digits and takes the first ones. */
  @Setup
  public void draw() {
    DataSet digits = Digits.draw();
    int[] first = IntStream.range(0, images).toArray();
    inputs = digits.training().inputs(first);
    targets = digits.training().targets(first);
  }
}
