package microlearning.reference;

/**
 * How a value varies over seeds.
 *
 * @param mean over the seeds
 * @param sd standard deviation of the sample
 * @param minimum over the seeds
 * @param maximum over the seeds
 */
public record Band(double mean, double sd, double minimum, double maximum) {
  /**
   * The band of values.
   *
   * @param values at least two
   */
  public static Band of(double[] values) {
    double sum = 0;
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      sum += value;
      minimum = Math.min(minimum, value);
      maximum = Math.max(maximum, value);
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new Band(mean, Math.sqrt(squares / (values.length - 1)), minimum, maximum);
  }

  /**
   * How many standard deviations a value lies from the mean; infinite if there is no spread, or if
   * the value is NaN.
   */
  public double distance(double value) {
    double off = Math.abs(value - mean);
    if (off == 0) {
      return 0;
    }
    return Double.isNaN(off) ? Double.POSITIVE_INFINITY : off / sd;
  }
}
