package microlearning.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MatrixTest {
  private static final Matrix A = Matrix.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});
  private static final Matrix B = Matrix.of(new double[] {10, 20, 30}, new double[] {40, 50, 60});

  @Test
  void shouldStoreColumnByColumn() {
    assertThat(A.values()).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(Matrix.ofColumnMajor(2, 3, new double[] {1, 4, 2, 5, 3, 6})).isEqualTo(A);
    assertThat(Matrix.ofRowMajor(2, 3, new double[] {1, 2, 3, 4, 5, 6})).isEqualTo(A);
    assertThat(Matrix.ofRowMajor(2, 3, new double[] {1, 2, 3, 4, 5, 6, 7})).isEqualTo(A);
    assertThat(A.get(1, 0)).isEqualTo(4);
    assertThat(A.shape()).isEqualTo("2x3");
  }

  @Test
  void shouldMultiplyMatrices() {
    Matrix c = Matrix.of(new double[] {1, 0}, new double[] {0, 2}, new double[] {3, 0});
    assertThat(A.dot(c)).isEqualTo(Matrix.of(new double[] {10, 4}, new double[] {22, 10}));
  }

  @Test
  void shouldTranspose() {
    assertThat(A.transpose())
        .isEqualTo(Matrix.of(new double[] {1, 4}, new double[] {2, 5}, new double[] {3, 6}));
    Matrix large = numbered(37, 19);
    assertThat(large.transpose().get(18, 36)).isEqualTo(large.get(36, 18));
    assertThat(large.transpose().transpose()).isEqualTo(large);
  }

  @Test
  void shouldCalculateEntryByEntry() {
    assertThat(B.plus(A).get(1, 2)).isEqualTo(66);
    assertThat(B.minus(A).get(0, 1)).isEqualTo(18);
    assertThat(B.times(A).get(1, 0)).isEqualTo(160);
    assertThat(B.times(2).get(0, 2)).isEqualTo(60);
    assertThat(B.dividedBy(4).get(0, 0)).isEqualTo(2.5);
    assertThat(B.map(x -> x + 1).get(1, 1)).isEqualTo(51);
  }

  @Test
  void shouldScaleEachColumnByItsOwnFactor() {
    Matrix row = Matrix.of(new double[] {1, 10, 100});
    assertThat(A.timesRow(row))
        .isEqualTo(Matrix.of(new double[] {1, 20, 300}, new double[] {4, 50, 600}));
  }

  @Test
  void shouldAddInPlace() {
    Matrix sum = A.copy();
    sum.plusEquals(0.5, B);
    assertThat(sum).isEqualTo(Matrix.of(new double[] {6, 12, 18}, new double[] {24, 30, 36}));
    sum.plusEquals(A);
    assertThat(sum).isEqualTo(Matrix.of(new double[] {7, 14, 21}, new double[] {28, 35, 42}));
  }

  @Test
  void shouldSumAndAverageColumns() {
    assertThat(A.columnSums()).isEqualTo(Matrix.of(new double[] {5, 7, 9}));
    assertThat(A.columnMeans()).isEqualTo(Matrix.of(new double[] {2.5, 3.5, 4.5}));
    assertThat(A.mean()).isEqualTo(3.5);
  }

  @Test
  void shouldAppendARow() {
    assertThat(A.appendRow(1))
        .isEqualTo(
            Matrix.of(new double[] {1, 2, 3}, new double[] {4, 5, 6}, new double[] {1, 1, 1}));
  }

  @Test
  void shouldSelectColumns() {
    assertThat(A.columns(2, 0, 2))
        .isEqualTo(Matrix.of(new double[] {3, 1, 3}, new double[] {6, 4, 6}));
    assertThat(A.withoutLastColumn()).isEqualTo(A.columns(0, 1));
  }

  @Test
  void shouldLeaveItsOperandsAlone() {
    Matrix a = A.copy();
    Matrix b = B.copy();
    a.plus(b).set(0, 0, -1);
    a.copy().set(0, 0, -1);
    a.withoutLastColumn().set(0, 0, -1);
    a.columns(0, 1, 2).set(0, 0, -1);
    assertThat(a).isEqualTo(A);
    assertThat(b).isEqualTo(B);
  }

  @Test
  void shouldTellNegativeZeroAndNanApart() {
    assertThat(Matrix.of(new double[] {0.0})).isNotEqualTo(Matrix.of(new double[] {-0.0}));
    assertThat(Matrix.of(new double[] {Double.NaN}))
        .isEqualTo(Matrix.of(new double[] {Double.NaN}));
    assertThat(new Matrix(2, 3)).isNotEqualTo(new Matrix(3, 2));
  }

  @Test
  void shouldNameBothShapesWhenTheyDoNotFit() {
    Matrix c = new Matrix(3, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> A.plus(c))
        .withMessage("Must be the same shape. 2x3 vs 3x2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> A.plusEquals(1, c))
        .withMessage("Must be the same shape. 2x3 vs 3x2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> A.minus(c))
        .withMessage("Must be the same shape. 2x3 vs 3x2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> A.times(c))
        .withMessage("Must be the same shape. 2x3 vs 3x2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> A.dot(B))
        .withMessageEndingWith("2x3 · 2x3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> A.dotWithOnesBelow(c))
        .withMessageEndingWith("2x3 · 4x2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> A.timesRow(c))
        .withMessageContaining("1x3")
        .withMessageContaining("3x2");
  }

  @Test
  void shouldHaveNoEntriesWithoutRowsOrColumns() {
    assertThat(new Matrix(0, 3).values()).isEmpty();
    assertThat(new Matrix(3, 0).values()).isEmpty();
    assertThat(new Matrix(0, 3).transpose()).isEqualTo(new Matrix(3, 0));
  }

  @Test
  void shouldCountItsChangesUntilItsEntriesAreHandedOut() {
    Matrix matrix = new Matrix(2, 2);
    long start = matrix.version();
    matrix.set(0, 0, 1);
    long afterSet = matrix.version();
    matrix.plusEquals(matrix.copy());
    assertThat(afterSet).isGreaterThan(start);
    assertThat(matrix.version()).isGreaterThan(afterSet);
    matrix.values();
    matrix.set(0, 0, 2);
    assertThat(matrix.version()).isEqualTo(Matrix.UNKNOWN);
  }

  @Test
  void shouldHashEqualMatricesAlikeAndOthersApart() {
    assertThat(A.copy()).hasSameHashCodeAs(A);
    assertThat(new Matrix(2, 3).hashCode()).isNotEqualTo(new Matrix(3, 2).hashCode());
    assertThat(A.hashCode()).isNotEqualTo(B.hashCode());
  }

  @Test
  void shouldShowTheRowsOfASmallMatrix() {
    assertThat(A).hasToString("2x3 [1.0 2.0 3.0; 4.0 5.0 6.0]");
    assertThat(new Matrix(0, 2)).hasToString("0x2");
    assertThat(new Matrix(10, 10).toString()).startsWith("10x10 [0.0 ").endsWith("]");
    assertThat(new Matrix(1, 101)).hasToString("1x101");
  }

  @Test
  void shouldRefuseWhatIsNoMatrix() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Matrix(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Matrix(1 << 16, 1 << 16));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrix.ofColumnMajor(2, 2, new double[3]))
        .withMessage("A 2x2 matrix needs 4 values, not 3.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrix.ofRowMajor(2, 2, new double[3]))
        .withMessage("A 2x2 matrix needs 4 values, not 3.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrix.of(new double[2], new double[3]))
        .withMessage("Row 1 has 3 values; row 0 has 2.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Matrix(3, 0).withoutLastColumn())
        .withMessageContaining("3x0");
    assertThatThrownBy(() -> A.get(2, 0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("No entry (2, 0) in a 2x3 matrix.");
    for (int[] entry : new int[][] {{0, 3}, {-1, 1}, {1, -1}}) {
      assertThatThrownBy(() -> A.get(entry[0], entry[1]))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessageStartingWith("No entry (" + entry[0] + ", " + entry[1] + ")");
    }
    assertThatThrownBy(() -> A.columns(3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("No column 3 in a 2x3 matrix.");
  }

  private static Matrix numbered(int rows, int columns) {
    Matrix result = new Matrix(rows, columns);
    for (int i = 0; i < rows * columns; i++) {
      result.values()[i] = i;
    }
    return result;
  }
}
