package microlearning.zoo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import microlearning.blank.Blank;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.Update;
import microlearning.random.Generator;

/** Submissions that do not come back with an update, or take the program with them. */
final class Stops {
  private Stops() {}

  /** A loop without an end. */
  public static final class EndlessLoop extends Misbehaving {
    private double sum;

    public EndlessLoop(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      for (int i = 0; i < 10; i--) {
        sum += i;
      }
      return right.get();
    }
  }

  /** A loop that goes on whatever is thrown in it. */
  public static final class StubbornLoop extends Misbehaving {
    private int caught;

    public StubbornLoop(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      while (true) {
        try {
          Thread.sleep(10_000);
        } catch (Throwable e) {
          caught++;
        }
      }
    }
  }

  /** A recursion that does not go deep and takes thousands of years. */
  public static final class WideRecursion extends Misbehaving {
    public WideRecursion(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      return count(70) == 0 ? null : right.get();
    }

    private static long count(int depth) {
      return depth == 0 ? 1 : count(depth - 1) + count(depth - 1);
    }
  }

  /** A recursion without an end. */
  public static final class DeepRecursion extends Misbehaving {
    public DeepRecursion(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      return update(rng, inputs, targets, right);
    }
  }

  /** A list that grows until the memory is full. */
  public static final class GrowingList extends Misbehaving {
    private final List<double[]> kept = new ArrayList<>();

    public GrowingList(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      while (true) {
        kept.add(new double[4_000_000]);
      }
    }
  }

  /** A matrix for which there is no room. */
  public static final class HugeMatrix extends Misbehaving {
    public HugeMatrix(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      return new Update(new Matrix(40_000, 50_000), right.get().deltaWy());
    }
  }

  /** An end of the program. */
  public static final class Exit extends Misbehaving {
    public Exit(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      System.exit(0);
      return right.get();
    }
  }

  /** A sudden end of the program, and of whatever would catch it. */
  public static final class Halt extends Misbehaving {
    public Halt(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      try {
        return right.get();
      } finally {
        Runtime.getRuntime().halt(1);
      }
    }
  }

  /** An end of the program as soon as the class is used. */
  public static final class ExitAtOnce extends Misbehaving {
    static {
      System.exit(3);
    }

    public ExitAtOnce(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      return right.get();
    }
  }

  /** An index one too far. */
  public static final class OneTooFar extends Misbehaving {
    public OneTooFar(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      Update update = right.get();
      update.deltaWh().set(Wh.rows(), 0, 1);
      return update;
    }
  }

  /** A product whose shapes do not fit: a transpose is missing. */
  public static final class MissingTranspose extends Misbehaving {
    public MissingTranspose(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      return new Update(B.dot(targets).dot(addBias(inputs)), right.get().deltaWy());
    }
  }

  /** An exception that throws another when it is asked what happened. */
  public static final class SpitefulException extends Misbehaving {
    private static final class Spiteful extends RuntimeException {
      private static final long serialVersionUID = 1L;

      @Override
      public String getMessage() {
        throw new IllegalStateException();
      }
    }

    public SpitefulException(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      throw new Spiteful();
    }
  }

  /** The first blank is not filled in. */
  public static final class NotStarted extends Misbehaving {
    public NotStarted(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      return Blank.fillIn("The exercise", 1, "the first line");
    }
  }

  /** The first blank is filled in, and the second is not. */
  public static final class HalfFilled extends Misbehaving {
    public HalfFilled(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      return Blank.fillIn("The exercise", 2, "the second line");
    }
  }

  /** Megabytes of output, and the right update. */
  public static final class Chatty extends Misbehaving {
    public Chatty(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      for (int i = 0; i < 1000; i++) {
        System.out.println("The first input of the batch is " + inputs.get(0, 0));
        System.err.println("still calculating");
      }
      return right.get();
    }
  }

  /** Not a network at all. */
  public static final class NoNetwork {
    public NoNetwork(Generator rng, Architecture architecture) {}
  }

  /** A network that cannot be made as the others are. */
  public static final class OtherConstructor extends Misbehaving {
    public OtherConstructor(Generator rng) {
      super(rng, Architecture.forDigits(10, 0.1, Activation.SIGMOID));
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right) {
      return right.get();
    }
  }
}
