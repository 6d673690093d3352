package microlearning.checks;

import static org.assertj.core.api.Assertions.assertThat;

import microlearning.matrix.Matrix;
import microlearning.reference.Part;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final String A = "network A (2-3-1, sigmoid, batch of 5)";

  /** The largest entry is 4, so the tolerance is 4e-8. */
  private static final Matrix EXPECTED =
      Matrix.of(new double[] {1, -4, 2}, new double[] {0, 3, 0.5});

  private static Matrix with(int row, int column, double value) {
    Matrix matrix = EXPECTED.copy();
    matrix.set(row, column, value);
    return matrix;
  }

  @Test
  void shouldAllowHundredMillionthsOfTheLargestEntry() {
    assertThat(Comparison.agree(EXPECTED, with(1, 0, 4e-8))).isTrue();
    assertThat(Comparison.agree(EXPECTED, with(1, 0, -4e-8))).isTrue();
    assertThat(Comparison.agree(EXPECTED, with(1, 0, Math.nextUp(4e-8)))).isFalse();
    assertThat(Comparison.agree(EXPECTED, with(1, 0, Double.NaN))).isFalse();
    assertThat(Comparison.agree(EXPECTED, EXPECTED.transpose())).isFalse();
  }

  @Test
  void shouldFindTheFarthestEntryAndSayWhereItIs() {
    Matrix actual = with(1, 2, 0.75);
    actual.set(0, 1, -4.125);

    Comparison worst = Comparison.of(A, Part.OUTPUT, EXPECTED, actual);

    assertThat(worst.isWithinTolerance()).isFalse();
    assertThat(worst.error()).isEqualTo(0.25);
    assertThat(worst.facts())
        .containsExactly(
            new Fact(
                "checked",
                "the output update on network A (2-3-1, sigmoid, batch of 5), number by number"),
            new Fact("where", "row 1, column 2 (counted from 0)"),
            new Fact("expected", "0.5"),
            new Fact("actual", "0.75"),
            new Fact("error", "0.25; tolerance 4e-08"));
  }

  @Test
  void shouldNameTheFirstOfEntriesThatAreEquallyFar() {
    Matrix actual = with(0, 2, 2.5);
    actual.set(1, 1, 3.5);
    Comparison worst = Comparison.of(A, Part.HIDDEN, EXPECTED, actual);
    assertThat(worst.row()).isZero();
    assertThat(worst.column()).isEqualTo(2);
  }

  @Test
  void shouldTakeNoNumberForTheFarthest() {
    Matrix actual = with(0, 0, 1e300);
    actual.set(1, 1, Double.NaN);
    Comparison worst = Comparison.of(A, Part.HIDDEN, EXPECTED, actual);
    assertThat(worst.actual()).isNaN();
    assertThat(worst.error()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(worst.isWithinTolerance()).isFalse();
  }

  /** An error of 0.2 among entries of up to 0.4 is farther off than one of 0.5 among up to 4. */
  @Test
  void shouldMeasureEachMatrixByItsOwnTolerance() {
    Matrix small = EXPECTED.times(0.1);
    Matrix smallActual = small.copy();
    smallActual.set(1, 0, 0.2);
    Comparison ofSmall = Comparison.of(A, Part.HIDDEN, small, smallActual);
    Comparison ofLarge = Comparison.of(A, Part.HIDDEN, EXPECTED, with(1, 0, 0.5));

    assertThat(ofSmall.tolerance()).isEqualTo(1e-8 * 0.4);
    assertThat(ofSmall.excess()).isGreaterThan(ofLarge.excess());
    assertThat(Comparison.of(A, Part.HIDDEN, EXPECTED, with(1, 0, 1e-8)).excess()).isZero();
  }
}
