package microlearning.zoo;

import java.util.function.Supplier;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.Update;
import microlearning.random.Generator;

/** Submissions that return what no rule gives, or what is not theirs. */
final class Returns {
  private Returns() {}

  /** Not a number, in one entry. */
  public static final class NotANumber extends Misbehaving {
    public NotANumber(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      Update update = right.get();
      update.deltaWh().set(0, 1, Double.NaN);
      return update;
    }
  }

  /** Infinity everywhere. */
  public static final class Infinities extends Misbehaving {
    public Infinities(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      Update update = right.get();
      return new Update(update.deltaWh().dividedBy(0), update.deltaWy().dividedBy(0));
    }
  }

  /** No update. */
  public static final class Null extends Misbehaving {
    public Null(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      return null;
    }
  }

  /** An update without the output weights. */
  public static final class HalfNull extends Misbehaving {
    public HalfNull(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      return new Update(right.get().deltaWh(), null);
    }
  }

  /** The output update transposed. */
  public static final class Transposed extends Misbehaving {
    public Transposed(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      Update update = right.get();
      return new Update(update.deltaWh(), update.deltaWy().transpose());
    }
  }

  /** The two updates in each other's place. */
  public static final class Exchanged extends Misbehaving {
    public Exchanged(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      Update update = right.get();
      return new Update(update.deltaWy(), update.deltaWh());
    }
  }

  /** Hidden updates without a column for the biases. */
  public static final class NoBiases extends Misbehaving {
    public NoBiases(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      Update update = right.get();
      return new Update(update.deltaWh().withoutLastColumn(), update.deltaWy());
    }
  }

  /** Always zero. */
  public static final class Zeros extends Misbehaving {
    public Zeros(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      return new Update(new Matrix(Wh.rows(), Wh.columns()), new Matrix(Wy.rows(), Wy.columns()));
    }
  }

  /** Random numbers of the size of the right ones. */
  public static final class Plausible extends Misbehaving {
    public Plausible(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      Update update = right.get();
      return new Update(like(rng, update.deltaWh()), like(rng, update.deltaWy()));
    }

    private static Matrix like(Generator rng, Matrix matrix) {
      double meanSquare = matrix.times(matrix).mean();
      return rng.normal(Math.sqrt(meanSquare), matrix.rows(), matrix.columns());
    }
  }

  /** The weights themselves. */
  public static final class Weights extends Misbehaving {
    public Weights(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      return new Update(Wh, Wy);
    }
  }

  /** The same two matrices at every call, filled again. */
  public static final class SameMatrices extends Misbehaving {
    private final Update mine;

    public SameMatrices(Generator rng, Architecture architecture) {
      super(rng, architecture);
      mine = new Update(Wh.times(0), Wy.times(0));
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      Update update = right.get();
      fill(mine.deltaWh(), update.deltaWh());
      fill(mine.deltaWy(), update.deltaWy());
      return mine;
    }

    private static void fill(Matrix to, Matrix from) {
      System.arraycopy(from.values(), 0, to.values(), 0, from.values().length);
    }
  }

  /** The right update, but its numbers change a little from call to call. */
  public static final class Unsteady extends Misbehaving {
    private static int calls;

    public Unsteady(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      Update update = right.get();
      double factor = 1 + calls++ % 10 / 100.0;
      return new Update(update.deltaWh().times(factor), update.deltaWy().times(factor));
    }
  }
}
