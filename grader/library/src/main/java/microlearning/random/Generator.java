package microlearning.random;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import microlearning.matrix.Matrix;

/**
 * NumPy's random generator, {@code numpy.random.default_rng(seed)}: the same seed and the same
 * calls in the same order give the same numbers, bit for bit, on every machine.
 *
 * <p>Every call draws from one stream and moves it on, so the order of calls matters. A generator
 * is not safe for use by several threads at once.
 */
public final class Generator {

  private Pcg64 bits;

  /** Kept from call to call: to make an array of this size takes a part of the time to fill it. */
  private Generator(Pcg64 bits) {
    this.bits = bits;
  }

  /**
   * A generator at the start of its stream.
   *
   * @param seed 0 or more
   * @throws IllegalArgumentException if the seed is negative
   */
  public static Generator defaultRng(long seed) {
    return defaultRng(BigInteger.valueOf(seed));
  }

  /**
   * A generator at the start of its stream.
   *
   * @param seed 0 or more, of any size
   * @throws IllegalArgumentException if the seed is negative
   */
  public static Generator defaultRng(BigInteger seed) {
    return new Generator(new Pcg64(new SeedSequence(seed)));
  }

  /** A second generator at the same point of the same stream; each then goes its own way. */
  public Generator copy() {
    return new Generator(bits.copy());
  }

  /**
   * Whether this and the other generator are at the same point of the same stream: from here on,
   * the same calls would give the same numbers. Nothing is drawn.
   */
  public boolean sameStateAs(Generator other) {
    return bits.sameStateAs(other.bits);
  }

  /**
   * The point of the stream that this generator is at ({@code rng.bit_generator.state}), for {@link
   * #setState}. Nothing is drawn.
   *
   * @return 5 words
   */
  public long[] state() {
    return bits.state();
  }

  /**
   * Takes this generator to a point of a stream ({@code rng.bit_generator.state = state}).
   *
   * @param state 5 words from {@link #state}, of this generator or another
   * @throws IllegalArgumentException if no generator can be at such a point
   */
  public void setState(long[] state) {
    bits = Pcg64.ofState(state);
  }

  /** A raw draw: 64 random bits ({@code rng.bit_generator.random_raw()}). */
  public long nextLong() {
    return bits.nextLong();
  }

  /** A double in [0, 1), uniform over the multiples of 2<sup>-53</sup> ({@code rng.random()}). */
  public double random() {
    return bits.nextDouble();
  }

  /** A draw from the normal distribution with mean 0 and standard deviation 1. */
  public double normal() {
    return normal(1.0);
  }

  /**
   * A draw from the normal distribution with mean 0 ({@code rng.normal(scale=scale)}).
   *
   * @param scale standard deviation, finite and 0 or more; with 0 the result is 0, drawn all the
   *     same
   * @throws IllegalArgumentException if the scale is negative, infinite or NaN
   */
  public double normal(double scale) {
    requireScale(scale);
    // Adding the mean turns -0.0 into 0.0, as it does in NumPy.
    return 0.0 + scale * ZigguratNormal.sample(bits);
  }

  /**
   * Independent draws from the normal distribution with mean 0, drawn row by row ({@code
   * rng.normal(scale=scale, size=(rows, columns))}).
   *
   * @param scale standard deviation, finite and 0 or more; with 0 all entries are 0, drawn all the
   *     same
   * @return a new matrix, rows x columns
   * @throws IllegalArgumentException if the scale is negative, infinite or NaN, if rows or columns
   *     are negative, or if there are 2<sup>31</sup> entries or more
   */
  public Matrix normal(double scale, int rows, int columns) {
    requireScale(scale);
    int count = requireShape(rows, columns);
    return NormalRows.draw(bits, scale, rows, columns);
  }

  /**
   * A whole number in low..high-1, all equally likely ({@code rng.integers(low, high)}).
   *
   * @throws IllegalArgumentException if low is not below high
   */
  public long integers(long low, long high) {
    if (low >= high) {
      throw new IllegalArgumentException(
          "low is "
              + low
              + " and high "
              + high
              + ", but low must be below high (high is left out).");
    }
    // The difference may pass 2^63: it is read as unsigned.
    return low + BoundedIntegers.lemire(bits, high - 1 - low);
  }

  /**
   * The numbers 0..n-1 in random order ({@code rng.permutation(n)}).
   *
   * @throws IllegalArgumentException if n is negative
   */
  public int[] permutation(int n) {
    if (n < 0) {
      throw new IllegalArgumentException("n is " + n + ", but must be 0 or more.");
    }
    int[] values = IntStream.range(0, n).toArray();
    FisherYates.shuffle(values, 1, max -> BoundedIntegers.maskedRejection(bits, max));
    return values;
  }

  /**
   * Different numbers of 0..n-1 in random order ({@code rng.choice(n, size=size, replace=False)}).
   *
   * @param size how many, 0..n
   * @throws IllegalArgumentException if the size is negative or above n
   */
  public int[] choice(int n, int size) {
    if (size < 0 || size > n) {
      throw new IllegalArgumentException(
          "size is " + size + ", but without replacement must be in 0..n, and n is " + n + ".");
    }
    IntUnaryOperator drawUpTo = max -> (int) BoundedIntegers.lemire(bits, max);
    // NumPy's bounds: a large part of a large range is cheaper by shuffling the range's tail.
    if (n > 10_000 && size > n / 50) {
      int[] values = IntStream.range(0, n).toArray();
      FisherYates.shuffle(values, n - size, drawUpTo);
      return Arrays.copyOfRange(values, n - size, n);
    }
    int[] picks = FloydSampling.pick(n, size, drawUpTo);
    FisherYates.shuffle(picks, 1, drawUpTo);
    return picks;
  }

  /**
   * Different numbers of 0..n-1 in random order, row by row ({@code rng.choice(n, size=(rows,
   * columns), replace=False)}).
   *
   * @return rows x columns; no number occurs twice, in the same row or in another
   * @throws IllegalArgumentException if rows or columns are negative, or if their product is above
   *     n
   */
  public int[][] choice(int n, int rows, int columns) {
    int[] picks = choice(n, requireShape(rows, columns));
    int[][] table = new int[rows][];
    for (int row = 0; row < rows; row++) {
      table[row] = Arrays.copyOfRange(picks, row * columns, (row + 1) * columns);
    }
    return table;
  }

  private static void requireScale(double scale) {
    if (!(scale >= 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "scale is " + scale + ", but a standard deviation must be a finite number, 0 or more.");
    }
  }

  /** The number of entries of the shape. */
  private static int requireShape(int rows, int columns) {
    long entries = (long) rows * columns;
    if (rows < 0 || columns < 0 || entries > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "shape is "
              + rows
              + "x"
              + columns
              + ", but rows and columns must be 0 or more,"
              + " and their product less than 2^31.");
    }
    return (int) entries;
  }
}
