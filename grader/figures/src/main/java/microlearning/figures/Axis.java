package microlearning.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis: values from least to most on a way of pixels, with ticks at round numbers.
 *
 * @param least value, at the pixel start
 * @param most value, at the pixel end
 */
record Axis(double least, double most, double start, double end) {
  /** One number at which the axis has a tick. */
  record Tick(double value, String label) {}

  /** Where a value lies, in pixels. */
  double pixel(double value) {
    return start + (value - least) / (most - least) * (end - start);
  }

  /** The same axis, from a tick to a tick. */
  Axis rounded(int atMost) {
    double size = step(atMost).doubleValue();
    double from = StrictMath.floor(least / size + 1e-9) * size;
    double to = StrictMath.ceil(most / size - 1e-9) * size;
    return new Axis(from, to, start, end);
  }

  /**
   * Ticks at multiples of 1, 2 or 5 times a power of ten.
   *
   * @param atMost how many steps there may be
   * @param whole whether there are only whole numbers
   */
  List<Tick> ticks(int atMost, boolean whole) {
    BigDecimal step = step(atMost);
    if (whole && step.compareTo(BigDecimal.ONE) < 0) {
      step = BigDecimal.ONE;
    }
    double size = step.doubleValue();
    double tolerance = 1e-9 * (most - least);
    List<Tick> ticks = new ArrayList<>();
    long first = (long) StrictMath.ceil((least - tolerance) / size);
    for (long n = first; n * size <= most + tolerance; n++) {
      BigDecimal value = step.multiply(BigDecimal.valueOf(n));
      ticks.add(new Tick(value.doubleValue(), Decimal.withMinus(label(value))));
    }
    return ticks;
  }

  private static String label(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.toPlainString();
  }

  private BigDecimal step(int atMost) {
    double wanted = (most - least) / atMost;
    int exponent = (int) StrictMath.floor(StrictMath.log10(wanted));
    for (int factor : new int[] {1, 2, 5}) {
      BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
      if (step.doubleValue() >= wanted * (1 - 1e-9)) {
        return step.scale() < 0 ? step.setScale(0) : step;
      }
    }
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    return step.scale() < 0 ? step.setScale(0) : step;
  }
}
