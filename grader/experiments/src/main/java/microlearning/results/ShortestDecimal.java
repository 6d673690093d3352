package microlearning.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles as the shortest decimals that read back as the same double, written as Python's {@code
 * repr} writes them: {@code 0.1}, {@code 80.30000000000001}, {@code 1e-05}, {@code 1e+16}, {@code
 * nan}. Of several shortest decimals the nearest to the double is taken. {@link Double#toString} is
 * of no use here: before JDK 19 it is not always the shortest.
 */
public final class ShortestDecimal {
  /** Seventeen significant digits tell any two doubles apart. */
  private static final int MOST_DIGITS = 17;

  private ShortestDecimal() {}

  /** The decimal of a double. */
  public static String of(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
    return sign + (value == 0 ? "0.0" : layOut(shortest(Math.abs(value))));
  }

  /**
   * Reads what {@link #of} wrote.
   *
   * @throws NumberFormatException if it is no number
   */
  public static double parse(String decimal) {
    return switch (decimal) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(decimal);
    };
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < MOST_DIGITS; digits++) {
      BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (nearest.doubleValue() == value) {
        return nearest;
      }
      // Above a power of two doubles lie twice as far apart as below it: there, the decimal above
      // can read back as the double although the one below is nearer to it.
      BigDecimal above = exact.round(new MathContext(digits, RoundingMode.CEILING));
      if (above.doubleValue() == value) {
        return above;
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
  }

  /** Python's layout: an exponent below 1e-4 and from 1e16 on. */
  private static String layOut(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    String digits = stripped.unscaledValue().toString();
    int exponent = digits.length() - 1 - stripped.scale();
    if (exponent < -4 || exponent >= 16) {
      String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
      String size = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : "" + Math.abs(exponent);
      return digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + size;
    }
    String plain = stripped.toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }
}
