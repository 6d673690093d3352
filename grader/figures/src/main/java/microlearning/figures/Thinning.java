package microlearning.figures;

/** Long curves with fewer points: what is left looks the same, for no peak is lost. */
record Thinning(double[] x, double[] y) {
  private static final int STRETCHES = 400;

  /** Of each of many stretches, the least and the greatest value in their order. */
  static Thinning of(double[] values) {
    int n = values.length;
    if (n <= 2 * STRETCHES) {
      double[] x = new double[n];
      for (int i = 0; i < n; i++) {
        x[i] = i + 1.0;
      }
      return new Thinning(x, values);
    }
    double[] x = new double[2 * STRETCHES];
    double[] y = new double[2 * STRETCHES];
    for (int s = 0; s < STRETCHES; s++) {
      int from = (int) ((long) n * s / STRETCHES);
      int to = (int) ((long) n * (s + 1) / STRETCHES);
      int least = from;
      int greatest = from;
      for (int i = from; i < to; i++) {
        least = values[i] < values[least] ? i : least;
        greatest = values[i] > values[greatest] ? i : greatest;
      }
      x[2 * s] = Math.min(least, greatest) + 1.0;
      y[2 * s] = values[Math.min(least, greatest)];
      x[2 * s + 1] = Math.max(least, greatest) + 1.0;
      y[2 * s + 1] = values[Math.max(least, greatest)];
    }
    return new Thinning(x, y);
  }
}
