package microlearning.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis on which equal factors are equally long. Its ticks are at 1, 2 and 5 times each power of
 * ten, or, on a long axis, at powers of ten.
 *
 * @param least value, above 0, at the pixel start
 * @param most value, at the pixel end
 */
record LogAxis(double least, double most, double start, double end) implements Axis {
  private static final int[] DIGITS = {1, 2, 5};

  /** A decade's exponent from which on its power of ten is not written out. */
  private static final int LONG = 5;

  /** The n-th of the numbers …, 0.5, 1, 2, 5, 10, 20, …, of which the 0th is 1. */
  private static BigDecimal number(int n) {
    int digit = DIGITS[Math.floorMod(n, DIGITS.length)];
    return BigDecimal.valueOf(digit).scaleByPowerOfTen(Math.floorDiv(n, DIGITS.length));
  }

  /** The last of the numbers that is not above a value. */
  private static int floor(double value) {
    int n = DIGITS.length * ((int) StrictMath.floor(StrictMath.log10(value)) + 2);
    while (number(n).doubleValue() > value * (1 + 1e-9)) {
      n--;
    }
    return n;
  }

  /** The first of the numbers that is not below a value. */
  private static int ceil(double value) {
    int n = floor(value);
    return number(n).doubleValue() < value * (1 - 1e-9) ? n + 1 : n;
  }

  @Override
  public double pixel(double value) {
    double part = StrictMath.log(value) - StrictMath.log(least);
    return start + part / (StrictMath.log(most) - StrictMath.log(least)) * (end - start);
  }

  @Override
  public LogAxis rounded(int atMost) {
    int from = floor(least);
    int to = Math.max(from + 1, ceil(most));
    return new LogAxis(number(from).doubleValue(), number(to).doubleValue(), start, end);
  }

  @Override
  public List<Tick> ticks(int atMost) {
    int from = ceil(least);
    int to = floor(most);
    int stride = 1;
    while ((to - from) / stride > atMost) {
      stride = stride == 1 ? DIGITS.length : stride + DIGITS.length;
    }
    List<Tick> ticks = new ArrayList<>();
    for (int n = from; n <= to; n++) {
      if (n % stride == 0) {
        ticks.add(new Tick(number(n).doubleValue(), label(n)));
      }
    }
    return ticks;
  }

  private static String label(int n) {
    int exponent = Math.floorDiv(n, DIGITS.length);
    return Math.abs(exponent) < LONG
        ? number(n).toPlainString()
        : Decimal.withMinus(DIGITS[Math.floorMod(n, DIGITS.length)] + "e" + exponent);
  }
}
