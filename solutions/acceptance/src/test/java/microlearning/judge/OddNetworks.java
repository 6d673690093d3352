package microlearning.judge;

import java.util.ArrayList;
import java.util.List;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;

/** Submissions that are right to the protocol, whatever they are to the checks. */
final class OddNetworks {
  static final List<Class<? extends MLP>> ALL =
      List.of(
          Plain.class,
          ChangesItsOldUpdate.class,
          ChangesWeights.class,
          ChangesWeightsByTheirArray.class,
          ReplacesWeights.class,
          ReplacesWeightsByAnArrayItKeeps.class,
          ReplacesWeightsByEqualOnesAndChangesTheseLater.class,
          LosesFeedbackWeights.class,
          ReturnsWeights.class,
          ReturnsTheSameMatrices.class,
          ReturnsOneMatrixTwice.class,
          ChangesTheBatch.class,
          ChangesTheBatchByItsArray.class);

  private OddNetworks() {}

  /** An update that depends on all weights, and on the batch. */
  public static class Plain extends MLP {
    public Plain(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      rng.normal();
      Update update = backprop(rng, inputs, targets);
      return new Update(update.deltaWh(), update.deltaWy().times(1 + B.mean()));
    }
  }

  public static final class ChangesItsOldUpdate extends Plain {
    private Update old;

    public ChangesItsOldUpdate(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      if (old != null) {
        old.deltaWh().values()[0] = 100;
        old.deltaWy().set(0, 0, -100);
      }
      old = super.feedback(rng, inputs, targets);
      return old;
    }
  }

  /** Changes those of other networks, too. */
  public static final class ChangesAnyOldUpdate extends Plain {
    private static final List<Update> OLD = new ArrayList<>();

    public ChangesAnyOldUpdate(Generator rng, Architecture architecture) {
      super(rng, architecture);
      changeAll();
    }

    private static void changeAll() {
      OLD.forEach(old -> old.deltaWh().set(0, 0, 100));
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      changeAll();
      Update update = super.feedback(rng, inputs, targets);
      OLD.add(update);
      return update;
    }
  }

  public static final class ChangesWeights extends Plain {
    private int calls;

    public ChangesWeights(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      calls++;
      if (calls % 2 == 0) {
        Wh.set(0, 1, calls);
        B.plusEquals(B.copy());
      }
      return super.feedback(rng, inputs, targets);
    }
  }

  public static final class ChangesWeightsByTheirArray extends Plain {
    private double[] hidden;
    private double[] output;

    public ChangesWeightsByTheirArray(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      if (hidden == null) {
        hidden = Wh.values();
        output = Wy.values();
      } else {
        hidden[1] += 0.5;
        output[2] -= 0.5;
      }
      return super.feedback(rng, inputs, targets);
    }
  }

  public static final class ReplacesWeights extends Plain {
    public ReplacesWeights(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      Wh = Wh.times(0.5);
      Wy = Wy.copy();
      B = B.minus(B.times(0.25));
      return super.feedback(rng, inputs, targets);
    }
  }

  public static final class ReplacesWeightsByAnArrayItKeeps extends Plain {
    private double[] kept;

    public ReplacesWeightsByAnArrayItKeeps(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      if (kept == null) {
        kept = Wh.copy().values();
        Wh = Matrix.ofColumnMajor(Wh.rows(), Wh.columns(), kept);
      }
      kept[3] -= 1;
      return super.feedback(rng, inputs, targets);
    }
  }

  public static final class ReplacesWeightsByEqualOnesAndChangesTheseLater extends Plain {
    private int calls;
    private double[] kept = {};

    public ReplacesWeightsByEqualOnesAndChangesTheseLater(
        Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      calls++;
      if (calls % 3 == 1) {
        kept = Wh.values();
      } else if (calls % 3 == 2) {
        kept = kept.clone();
        Wh = Matrix.ofColumnMajor(Wh.rows(), Wh.columns(), kept);
      } else {
        kept[3] -= 1;
      }
      return super.feedback(rng, inputs, targets);
    }
  }

  public static final class LosesFeedbackWeights extends MLP {
    public LosesFeedbackWeights(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      B = null;
      return backprop(rng, inputs, targets);
    }
  }

  public static final class ReturnsWeights extends MLP {
    public ReturnsWeights(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      return new Update(Wh, Matrix.ofColumnMajor(Wy.rows(), Wy.columns(), Wy.values()));
    }
  }

  public static final class ReturnsTheSameMatrices extends Plain {
    private Update buffer;

    public ReturnsTheSameMatrices(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      Update update = super.feedback(rng, inputs, targets);
      if (buffer == null) {
        buffer = update;
        return buffer;
      }
      buffer.deltaWh().plusEquals(update.deltaWh());
      buffer.deltaWy().plusEquals(update.deltaWy());
      return new Update(buffer.deltaWh(), buffer.deltaWy());
    }
  }

  /** The networks that call it have two matrices of the same shape. */
  public static final class ReturnsOneMatrixTwice extends Plain {
    public ReturnsOneMatrixTwice(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      Matrix one = super.feedback(rng, inputs, targets).deltaWh();
      return new Update(one, one);
    }
  }

  public static final class ChangesTheBatch extends Plain {
    public ChangesTheBatch(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      inputs.set(0, 0, 5);
      targets.plusEquals(targets.copy());
      return super.feedback(rng, inputs, targets);
    }
  }

  public static final class ChangesTheBatchByItsArray extends Plain {
    public ChangesTheBatchByItsArray(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      inputs.values()[1] = 5;
      return super.feedback(rng, inputs, targets);
    }
  }

  /** Throws in the second call, when it has changed the weights. */
  public static final class ThrowsOnce extends Plain {
    private int calls;

    public ThrowsOnce(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      calls++;
      if (calls == 2) {
        Wh.plusEquals(Wh.copy());
        throw new IllegalStateException("the second call");
      }
      return super.feedback(rng, inputs, targets);
    }
  }
}
