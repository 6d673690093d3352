package microlearning.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import microlearning.matrix.Matrix;
import microlearning.network.Rule;
import microlearning.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTest {
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final WireWriter out = new WireWriter(sent);

  private WireReader received() throws IOException {
    out.flush();
    return new WireReader(new ByteArrayInputStream(sent.toByteArray()));
  }

  private static WireReader numbers(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return new WireReader(new ByteArrayInputStream(bytes.array()));
  }

  @Test
  void shouldReadWhatWasWritten() throws IOException {
    Matrix large = Generator.defaultRng(1).normal(1, 100, 785);
    Matrix odd = Matrix.of(new double[] {Double.NaN, -0.0, Double.NEGATIVE_INFINITY});
    out.flag(true);
    out.number(-7);
    out.matrix(large);
    out.text("Kolen–Pollack");
    out.bytes(new byte[100_000]);
    out.matrix(null);
    out.constant(Rule.KOLEN_POLLACK);
    out.matrix(odd);
    out.words(new long[] {Long.MIN_VALUE, 3});
    out.real(0.1);
    out.matrix(new Matrix(0, 5));

    WireReader in = received();

    assertThat(in.hasMore()).isTrue();
    assertThat(in.flag()).isTrue();
    assertThat(in.number()).isEqualTo(-7);
    assertThat(in.matrix()).isEqualTo(large);
    assertThat(in.text(100)).isEqualTo("Kolen–Pollack");
    assertThat(in.bytes(100_000)).hasSize(100_000);
    assertThat(in.matrix()).isNull();
    assertThat(in.constant(Rule.values())).isEqualTo(Rule.KOLEN_POLLACK);
    assertThat(in.matrix()).isEqualTo(odd);
    assertThat(in.words(2)).containsExactly(Long.MIN_VALUE, 3);
    assertThat(in.real()).isEqualTo(0.1);
    assertThat(in.matrix().shape()).isEqualTo("0x5");
    assertThat(in.hasMore()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "-2, -2", "65536, 65536", "2097153, 1", "2147483647, 2147483647"})
  void shouldRefuseMatricesThatCannotBeBeforeMakingRoom(int rows, int columns) {
    assertThatThrownBy(() -> numbers(rows, columns).matrix())
        .isInstanceOf(IllegalRequestException.class)
        .hasMessage("There can be no " + rows + "x" + columns + " matrix.");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2, 17", "15, 15", "16, 16", "3, 20", "0, 31", "40, 99", "99, 100", "0, 100"})
  void shouldReadMatricesWithZeros(int from, int to) throws IOException {
    double[] values = Generator.defaultRng(3).normal(1, 4, 25).values();
    Arrays.fill(values, from, to, 0);
    Matrix matrix = Matrix.ofColumnMajor(4, 25, values);

    out.matrix(matrix);
    out.flag(true);

    WireReader in = received();
    assertThat(in.matrix()).isEqualTo(matrix);
    assertThat(in.flag()).isTrue();
    assertThat(in.hasMore()).isFalse();
  }

  @Test
  void shouldNotSendZerosButTellThemFromNegativeOnes() throws IOException {
    Matrix matrix = new Matrix(100, 785);
    matrix.set(7, 300, -0.0);
    out.matrix(matrix);

    assertThat(size()).isEqualTo(4 * 4 + 8 + 2 * 4);
    assertThat(received().matrix()).isEqualTo(matrix);
  }

  @Test
  void shouldRefuseRunsThatDoNotFitAMatrix() {
    assertThatThrownBy(() -> numbers(2, 3, 7, 0).matrix())
        .isInstanceOf(IllegalRequestException.class)
        .hasMessage("7 is no count; there may be 6.");
    assertThatThrownBy(() -> numbers(2, 3, 4, 3).matrix())
        .isInstanceOf(IllegalRequestException.class)
        .hasMessage("3 is no count; there may be 2.");
    assertThatThrownBy(() -> numbers(2, 3, 3, Integer.MAX_VALUE).matrix())
        .isInstanceOf(IllegalRequestException.class);
    assertThatThrownBy(() -> numbers(2, 3, -1, 6).matrix())
        .isInstanceOf(IllegalRequestException.class);
    assertThatThrownBy(() -> numbers(2, 3, 3, -1).matrix())
        .isInstanceOf(IllegalRequestException.class);
    assertThatThrownBy(() -> numbers(2, 3, 3, 0, 0, 0).matrix())
        .isInstanceOf(IllegalRequestException.class)
        .hasMessage("A run of a matrix must have entries.");
  }

  @Test
  void shouldRefuseOtherNonsense() {
    assertThatThrownBy(() -> numbers(2).flag()).hasMessage("2 is no flag.");
    assertThatThrownBy(() -> numbers(5).constant(Rule.values()))
        .hasMessage("There is no constant 5.");
    assertThatThrownBy(() -> numbers(-1).bytes(10)).hasMessage("-1 bytes; there may be 10.");
    assertThatThrownBy(() -> numbers(11).text(10)).hasMessage("11 bytes; there may be 10.");
  }

  @Test
  void shouldTellWhenNothingComesAnyMore() {
    assertThatThrownBy(() -> numbers(2, 2, 0).matrix()).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> numbers(2, 2, 1, 3, 0, 0, 0).matrix())
        .isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> numbers(2, 2, 3, 0).matrix()).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> numbers(8, 0).bytes(10)).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> numbers(1).real()).isInstanceOf(EOFException.class);
  }

  private int size() throws IOException {
    out.flush();
    return sent.size();
  }
}
