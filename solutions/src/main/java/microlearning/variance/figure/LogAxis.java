package microlearning.variance.figure;

/**
 * A logarithmic axis on a way of pixels.
 *
 * @param least value, above 0, at the pixel start
 * @param most value, at the pixel end
 */
record LogAxis(double least, double most, double start, double end) {
  /** Where a value lies, in pixels. */
  double pixel(double value) {
    double part = StrictMath.log(value / least) / StrictMath.log(most / least);
    return start + part * (end - start);
  }
}
