package microlearning.figures;

/** The ends of an axis that has no place yet. */
public record Range(Scale scale, double least, double most) {
  /** How values lie on an axis. */
  enum Scale {
    LINEAR,
    WHOLE_NUMBERS,
    LOGARITHMIC
  }

  static Range linear(double least, double most) {
    return new Range(Scale.LINEAR, least, most);
  }

  static Range wholeNumbers(double least, double most) {
    return new Range(Scale.WHOLE_NUMBERS, least, most);
  }

  public static Range logarithmic(double least, double most) {
    return new Range(Scale.LOGARITHMIC, least, most);
  }

  boolean isLogarithmic() {
    return scale == Scale.LOGARITHMIC;
  }

  /** The axis from a pixel to a pixel. */
  Axis axis(double start, double end) {
    return scale == Scale.LOGARITHMIC
        ? new LogAxis(least, most, start, end)
        : new LinearAxis(least, most, start, end, scale == Scale.WHOLE_NUMBERS);
  }
}
