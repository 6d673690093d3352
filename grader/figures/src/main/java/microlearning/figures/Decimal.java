package microlearning.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers to be read. */
public final class Decimal {
  private static final int PLAIN_EXPONENTS = 6;

  private Decimal() {}

  /** A number of so many significant digits, such as {@code 0.02532}. */
  public static String of(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "not a number" : value > 0 ? "∞" : "−∞";
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    if (rounded.signum() == 0) {
      return "0";
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (Math.abs(exponent) <= PLAIN_EXPONENTS) {
      return withMinus(rounded.setScale(Math.max(0, digits - 1 - exponent)).toPlainString());
    }
    BigDecimal leading = rounded.movePointLeft(exponent).setScale(digits - 1);
    return withMinus(leading.toPlainString() + "e" + exponent);
  }

  /** With the sign that screen readers read and fonts make as wide as a digit. */
  static String withMinus(String number) {
    return number.replace('-', '−');
  }
}
