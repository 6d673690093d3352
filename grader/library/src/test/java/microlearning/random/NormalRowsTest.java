package microlearning.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import microlearning.matrix.Matrix;
import microlearning.matrix.Parallel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalRowsTest {
  private static final double SCALE = 0.1;

  /** By one thread and by several: shapes of the networks, and those around the rows of a part. */
  @ParameterizedTest
  @CsvSource({
    "500, 785",
    "10, 501",
    "500, 10",
    "1, 1",
    "31, 5",
    "32, 5",
    "33, 5",
    "64, 700",
    "1, 40001",
    "40001, 1",
    "0, 3",
    "3, 0"
  })
  void shouldDrawRowByRow(int rows, int columns) {
    for (int seed = 0; seed < 10; seed++) {
      Pcg64 sequential = pcg64(seed);
      Matrix expected = new Matrix(rows, columns);
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          expected.set(i, j, 0.0 + SCALE * ZigguratNormal.sample(sequential));
        }
      }
      Pcg64 one = pcg64(seed);
      Pcg64 several = pcg64(seed);

      Parallel.alone(
          () -> assertThat(NormalRows.draw(one, SCALE, rows, columns)).isEqualTo(expected));
      assertThat(NormalRows.draw(several, SCALE, rows, columns)).isEqualTo(expected);
      assertThat(List.of(one, several)).allMatch(sequential::sameStateAs);
    }
  }

  private static Pcg64 pcg64(int seed) {
    return new Pcg64(new SeedSequence(BigInteger.valueOf(seed)));
  }
}
