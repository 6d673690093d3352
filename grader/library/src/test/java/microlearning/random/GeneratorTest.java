package microlearning.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import microlearning.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 20", "20, 1", "7, 3", "8, 3", "9, 785", "500, 17"})
  void shouldDrawAMatrixRowByRow(int rows, int columns) {
    Generator rng = Generator.defaultRng(3);
    Generator single = rng.copy();
    Matrix z = rng.normal(0.1, rows, columns);
    assertThat(z.rows()).isEqualTo(rows);
    assertThat(z.columns()).isEqualTo(columns);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        assertThat(z.get(row, column)).isEqualTo(single.normal(0.1));
      }
    }
    assertThat(rng.sameStateAs(single)).isTrue();
  }

  @Test
  void shouldScaleNormals() {
    Generator rng = Generator.defaultRng(3);
    Generator standard = rng.copy();
    assertThat(rng.normal(0.3)).isEqualTo(0.3 * standard.normal());
  }

  @Test
  void shouldDrawPositiveZerosWhenScaleIsZero() {
    Generator standard = Generator.defaultRng(0);
    Generator single = standard.copy();
    Generator matrix = standard.copy();
    // The second draw of this seed is negative, so 0 · z alone would be -0.0.
    assertThat(standard.normal()).isPositive();
    assertThat(standard.normal()).isNegative();
    assertThat(single.normal(0.0)).isEqualTo(0.0);
    assertThat(Double.doubleToRawLongBits(single.normal(0.0))).isZero();
    assertThat(Double.doubleToRawLongBits(matrix.normal(0.0, 1, 2).get(0, 1))).isZero();
    assertThat(single.sameStateAs(standard)).isTrue();
    assertThat(matrix.sameStateAs(standard)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {-0.5, -Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY, -1.0 / 0.0})
  void shouldRefuseAScaleThatIsNoStandardDeviation(double scale) {
    Generator rng = Generator.defaultRng(0);
    String message =
        "scale is " + scale + ", but a standard deviation must be a finite number, 0 or more.";
    assertThatThrownBy(() -> rng.normal(scale))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> rng.normal(scale, 2, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThat(rng.sameStateAs(Generator.defaultRng(0))).as("nothing was drawn").isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "2, -1", "65536, 32768"})
  void shouldRefuseAShapeThatIsNoMatrix(int rows, int columns) {
    assertThatThrownBy(() -> Generator.defaultRng(0).normal(1, rows, columns))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shape is %dx%d,", rows, columns);
  }

  @Test
  void shouldLeaveTheOriginalAloneWhenACopyDraws() {
    Generator rng = Generator.defaultRng(42);
    rng.integers(0, 10);
    Generator copy = rng.copy();
    assertThat(copy.sameStateAs(rng)).isTrue();
    long next = copy.nextLong();
    long nextInteger = copy.integers(0, 1000);
    assertThat(copy.sameStateAs(rng)).isFalse();
    assertThat(rng.nextLong()).isEqualTo(next);
    assertThat(rng.integers(0, 1000)).isEqualTo(nextInteger);
    assertThat(copy.sameStateAs(rng)).isTrue();
  }

  @Test
  void shouldTellSeedsApart() {
    assertThat(Generator.defaultRng(1).sameStateAs(Generator.defaultRng(2))).isFalse();
  }

  @Test
  void shouldCountAKeptHalfAsState() {
    Generator half = Generator.defaultRng(42);
    Generator whole = half.copy();
    half.integers(0, 10);
    whole.nextLong();
    assertThat(half.sameStateAs(whole)).as("a 32-bit half is left to draw").isFalse();
    Generator bothHalves = half.copy();
    bothHalves.integers(0, 10);
    assertThat(half.sameStateAs(bothHalves)).as("a half is left on one side").isFalse();
    assertThat(bothHalves.sameStateAs(half)).as("a half is left on the other").isFalse();
    assertThat(bothHalves.sameStateAs(whole)).as("nothing is left").isTrue();
  }

  @Test
  void shouldGoOnFromTheStateOfAnother() {
    Generator rng = Generator.defaultRng(3);
    rng.permutation(7);
    Generator other = Generator.defaultRng(99);

    other.setState(rng.state());

    assertThat(other.sameStateAs(rng)).isTrue();
    assertThat(other.permutation(50)).isEqualTo(rng.permutation(50));
    assertThat(other.state()).isEqualTo(rng.state());
    assertThat(Generator.defaultRng(3).state()).isNotEqualTo(rng.state());
  }

  @Test
  void shouldGoOnWithTheHalfOfADrawThatIsLeft() {
    Generator rng = Generator.defaultRng(3);
    rng.integers(0, 10);
    Generator other = Generator.defaultRng(99);

    other.setState(rng.state());

    assertThat(other.state()).isEqualTo(rng.state());
    assertThat(other.integers(0, 1_000_000_000)).isEqualTo(rng.integers(0, 1_000_000_000));
    assertThat(other.nextLong()).isEqualTo(rng.nextLong());
  }

  @Test
  void shouldRefuseStatesThatNoGeneratorCanHave() {
    Generator rng = Generator.defaultRng(3);
    long[] evenIncrement = {1, 2, 3, 4, 0};
    long[] noSuchHalf = {1, 2, 3, 5, 7};
    long[] aHalfTooMany = {1, 2, 3, 5, 2L << 32};

    assertThatThrownBy(() -> rng.setState(evenIncrement)).hasMessageContaining("[1, 2, 3, 4, 0]");
    assertThatThrownBy(() -> rng.setState(noSuchHalf)).hasMessageContaining("[1, 2, 3, 5, 7]");
    assertThatThrownBy(() -> rng.setState(aHalfTooMany)).hasMessageContaining("8589934592");
    assertThatThrownBy(() -> rng.setState(new long[4])).hasMessageContaining("[0, 0, 0, 0]");
    assertThat(rng.sameStateAs(Generator.defaultRng(3))).isTrue();
  }
}
