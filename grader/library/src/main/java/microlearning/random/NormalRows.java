package microlearning.random;

import microlearning.matrix.Matrix;
import microlearning.matrix.Parallel;

/** A matrix of normals, drawn row by row and stored column by column. */
final class NormalRows {
  /** Rows that are drawn before they are stored: they take 200 KB, which stays in a cache. */
  private static final int ROWS = 32;

  private NormalRows() {}

  /** Draws {@code 0 + scale · normal} for each entry of rows × columns. */
  static Matrix draw(Pcg64 bits, double scale, int rows, int columns) {
    double[] values = new double[rows * columns];
    if (NormalBlocks.divides(values.length)) {
      NormalBlocks blocks = NormalBlocks.draw(bits, scale, values.length);
      Parallel.forEach(
          (rows + ROWS - 1) / ROWS,
          part -> {
            int top = part * ROWS;
            int height = Math.min(ROWS, rows - top);
            double[] drawn = new double[height * columns];
            blocks.copy(top * columns, drawn.length, drawn, 0);
            store(drawn, height, columns, values, rows, top);
          });
    } else {
      double[] drawn = new double[Math.min(ROWS, rows) * columns];
      for (int top = 0; top < rows; top += ROWS) {
        int height = Math.min(ROWS, rows - top);
        DrawsAhead.fill(bits, scale, drawn, 0, height * columns);
        store(drawn, height, columns, values, rows, top);
      }
    }
    return Matrix.ofColumnMajor(rows, columns, values);
  }

  private static void store(
      double[] drawn, int height, int columns, double[] values, int rows, int top) {
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < height; i++) {
        values[j * rows + top + i] = drawn[i * columns + j];
      }
    }
  }
}
