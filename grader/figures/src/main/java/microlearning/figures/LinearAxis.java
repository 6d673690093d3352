package microlearning.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis on which equal steps are equally long. Its ticks are at multiples of 1, 2 or 5 times a
 * power of ten.
 *
 * @param least value, at the pixel start
 * @param most value, at the pixel end
 * @param whole whether it counts: ticks are at whole numbers only
 */
record LinearAxis(double least, double most, double start, double end, boolean whole)
    implements Axis {
  @Override
  public double pixel(double value) {
    return start + (value - least) / (most - least) * (end - start);
  }

  @Override
  public LinearAxis rounded(int atMost) {
    double size = step(atMost).doubleValue();
    double from = StrictMath.floor(least / size + 1e-9) * size;
    double to = StrictMath.ceil(most / size - 1e-9) * size;
    return new LinearAxis(from, to, start, end, whole);
  }

  @Override
  public List<Tick> ticks(int atMost) {
    BigDecimal step = step(atMost);
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
    if (whole && wanted <= 1) {
      return BigDecimal.ONE;
    }
    int exponent = (int) StrictMath.floor(StrictMath.log10(wanted));
    for (int factor : new int[] {1, 2, 5}) {
      BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
      if (step.doubleValue() >= wanted * (1 - 1e-9)) {
        return withoutExponent(step);
      }
    }
    return withoutExponent(BigDecimal.ONE.scaleByPowerOfTen(exponent + 1));
  }

  private static BigDecimal withoutExponent(BigDecimal step) {
    return step.scale() < 0 ? step.setScale(0) : step;
  }
}
