package microlearning.zoo;

import java.util.Arrays;
import java.util.function.Supplier;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.Update;
import microlearning.random.Generator;

/** Submissions that change what they should leave as it was. Their updates are right. */
final class Changes {
  private Changes() {}

  /** Makes the step that the training makes. */
  public static final class HiddenWeights extends Misbehaving {
    public HiddenWeights(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      Update update = right.get();
      Wh.plusEquals(0.02, update.deltaWh());
      return update;
    }
  }

  /** Makes the step that the training makes, in a new matrix. */
  public static final class OutputWeights extends Misbehaving {
    public OutputWeights(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      Update update = right.get();
      Wy = Wy.plus(update.deltaWy().times(0.02));
      return update;
    }
  }

  /** Perturbs the weights in place and takes the noise out again, but for the last digits. */
  public static final class LastDigits extends Misbehaving {
    public LastDigits(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      Update update = right.get();
      Wh.plusEquals(0.1, update.deltaWh());
      Wh.plusEquals(-0.1, update.deltaWh());
      return update;
    }
  }

  /** Clears the inputs once they are used. */
  public static final class Inputs extends Misbehaving {
    public Inputs(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      Update update = right.get();
      Arrays.fill(inputs.values(), 0);
      return update;
    }
  }

  /** Turns the targets into the error, to save a matrix. */
  public static final class Targets extends Misbehaving {
    public Targets(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      Update update = right.get();
      targets.plusEquals(-1, inference(rng, inputs).output());
      return update;
    }
  }

  /** Loses the feedback weights. */
  public static final class FeedbackToNull extends Misbehaving {
    public FeedbackToNull(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      Update update = right.get();
      B = null;
      return update;
    }
  }

  /** Transposes the feedback weights. */
  public static final class FeedbackShape extends Misbehaving {
    public FeedbackShape(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      Update update = right.get();
      B = B.transpose();
      return update;
    }
  }
}
