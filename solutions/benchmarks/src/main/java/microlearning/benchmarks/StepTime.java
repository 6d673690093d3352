package microlearning.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import microlearning.command.MatrixJvm;
import microlearning.data.DataException;
import microlearning.data.DataSet;
import microlearning.data.Mnist;
import microlearning.matrix.Matrix;
import microlearning.matrix.Parallel;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.random.Generator;

/**
 * Prints the milliseconds that a step of backpropagation takes: the loss, then the update. Twin of
 * what {@code numpy_experiment.py --step} prints. It calculates in a JVM that is set up as for
 * training.
 */
public final class StepTime {
  private static final long WARM_UP = 3_000_000_000L;
  private static final long MEASURED = 2_000_000_000L;

  private StepTime() {}

  /**
   * Takes MNIST's place, the number of hidden units, that of a batch's images, and {@code 1} if one
   * thread is to calculate, or {@code 2} if all are.
   */
  public static void main(String[] arguments) throws IOException {
    if (MatrixJvm.isLeftToItself()) {
      System.exit(MatrixJvm.run(new MatrixJvm.Needed() {}, StepTime.class, arguments));
    }
    if (arguments[3].equals("1")) {
      Parallel.alone(() -> measure(arguments));
    } else {
      measure(arguments);
    }
  }

  private static void measure(String... arguments) {
    DataSet mnist = mnist(arguments[0]);
    int[] images = IntStream.range(0, Integer.parseInt(arguments[2])).toArray();
    Matrix inputs = mnist.training().inputs(images);
    Matrix targets = mnist.training().targets(images);
    Generator rng = Generator.defaultRng(12345);
    int hidden = Integer.parseInt(arguments[1]);
    MLP network = new MLP(rng, new Architecture(784, hidden, 10, 0.1, Activation.SIGMOID));

    times(WARM_UP, network, rng, inputs, targets);
    List<Long> times = times(MEASURED, network, rng, inputs, targets);
    Collections.sort(times);
    System.out.println("{\"milliseconds\": " + times.get(times.size() / 2) / 1e6 + "}");
  }

  private static DataSet mnist(String folder) {
    try {
      return Mnist.load(folder, false, null);
    } catch (DataException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<Long> times(
      long nanos, MLP network, Generator rng, Matrix inputs, Matrix targets) {
    List<Long> times = new ArrayList<>();
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end || times.size() < 5) {
      long start = System.nanoTime();
      network.mseLoss(rng, inputs, targets);
      network.update(Rule.BACKPROPAGATION, rng, inputs, targets, 0.001, 0);
      times.add(System.nanoTime() - start);
    }
    return times;
  }
}
