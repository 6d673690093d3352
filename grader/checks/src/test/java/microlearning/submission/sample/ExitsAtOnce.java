package microlearning.submission.sample;

import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;

/** Ends the JVM while it is initialized. */
public class ExitsAtOnce extends MLP {
  static {
    System.exit(1);
  }

  public ExitsAtOnce(Generator rng, Architecture architecture) {
    super(rng, architecture);
  }

  @Override
  public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
    return null;
  }
}
