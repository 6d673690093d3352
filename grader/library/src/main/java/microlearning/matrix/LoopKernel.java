package microlearning.matrix;

import java.util.stream.IntStream;

/** Calculates in plain loops, which the JIT compiler turns into vector instructions. */
final class LoopKernel extends Kernel {
  /** Their sums take 200 KB of a second-level cache. */
  private static final int COLUMNS_OF_ROWS = 200;

  @Override
  int rows() {
    return Panel.LENGTH;
  }

  @Override
  int columnsOfRows() {
    return COLUMNS_OF_ROWS;
  }

  /** A panel is made of rows of A, and gives these rows of C. */
  @Override
  void multiplyRows(Operands of, NonZeros nonZeros, int top, int from, int to) {
    int k = of.k();
    int m = of.m();
    int height = Math.min(Panel.LENGTH, m - top);
    Panel panel = Panel.own(k, to - from);
    int[] places = new int[to - from];
    for (int j = from; j < to; j++) {
      places[j - from] = nonZeros.begin(j, 0);
    }
    for (int first = 0; first < k; first += Panel.COLUMNS) {
      int end = Math.min(k, first + Panel.COLUMNS);
      panel.start(first, end);
      for (int p = first; p < end; p++) {
        panel.putColumn(p, of.a(), p * m + top, height);
      }
      for (int border : panel.borders()) {
        for (int j = from; j < to; j++) {
          int place = places[j - from];
          places[j - from] =
              panel.add(
                  j - from,
                  nonZeros.rows(),
                  place,
                  nonZeros.end(j, nonZeros.sections() - 1),
                  border,
                  of.b(),
                  j * k,
                  1);
        }
      }
    }
    for (int j = from; j < to; j++) {
      panel.takeSum(j - from, of.c(), j * m + top, height);
    }
  }

  @Override
  int columns() {
    return Panel.LENGTH;
  }

  /** A panel is made of columns of B, laid down, and gives these columns of C. */
  @Override
  void multiplyColumns(Operands of, int left) {
    int m = of.m();
    int k = of.k();
    int width = Math.min(Panel.LENGTH, of.n() - left);
    int[] all = IntStream.range(0, k).toArray();
    Panel panel = Panel.own(k, m);
    for (int first = 0; first < k; first += Panel.COLUMNS) {
      int end = Math.min(k, first + Panel.COLUMNS);
      panel.start(first, end);
      for (int j = 0; j < width; j++) {
        for (int p = first; p < end; p++) {
          panel.put(j, p, of.b()[(left + j) * k + p]);
        }
      }
      for (int i = 0; i < m; i++) {
        panel.add(i, all, first, end, end, of.a(), i, m);
      }
    }
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < width; j++) {
        of.c()[(left + j) * m + i] = panel.sum(i, j);
      }
    }
  }
}
