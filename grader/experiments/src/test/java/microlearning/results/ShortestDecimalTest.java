package microlearning.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import microlearning.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values and digests: {@code repr} of Python 3.11. */
class ShortestDecimalTest {

  @ParameterizedTest
  @CsvSource({
    "0.0,                          0.0",
    "-0.0,                         -0.0",
    "1.0,                          1.0",
    "-2.5,                         -2.5",
    "0.1,                          0.1",
    "0x1.3333333333334p-2,         0.30000000000000004",
    "0x1.5555555555555p-2,         0.3333333333333333",
    "4.35,                         4.35",
    "100.0,                        100.0",
    "123456789.0,                  123456789.0",
    "80.30000000000001,            80.30000000000001",
    "1e-3,                         0.001",
    "1e-4,                         0.0001",
    "1e-5,                         1e-05",
    "5e-5,                         5e-05",
    "1.2345e-7,                    1.2345e-07",
    "1e15,                         1000000000000000.0",
    "9999999999999998.0,           9999999999999998.0",
    "9007199254740992.0,           9007199254740992.0",
    "1e16,                         1e+16",
    "1e17,                         1e+17",
    "12345678901234567890.0,       1.2345678901234567e+19",
    "1e22,                         1e+22",
    "1e23,                         1e+23",
    "1e100,                        1e+100",
    "-1e-100,                      -1e-100",
    "0x1p-20,                      9.5367431640625e-07",
    "0x1p-44,                      5.684341886080802e-14",
    "0x1p89,                       6.189700196426902e+26",
    "4.9e-324,                     5e-324",
    "0x0.fffffffffffffp-1022,      2.225073858507201e-308",
    "0x1p-1022,                    2.2250738585072014e-308",
    "0x1.fffffffffffffp1023,       1.7976931348623157e+308",
    "NaN,                          nan",
    "Infinity,                     inf",
    "-Infinity,                    -inf"
  })
  void shouldWriteWhatPythonWrites(String literal, String expected) {
    Double value = Double.valueOf(literal);

    assertThat(ShortestDecimal.of(value)).isEqualTo(expected);
    assertThat(ShortestDecimal.parse(expected)).isEqualTo(value);
  }

  /** Around powers of two the doubles' distances change, and with them what is nearest. */
  @Test
  void shouldWriteEveryPowerOfTwoAsPythonDoes() {
    assertThat(sha256(IntStream.range(-1074, 1024).mapToDouble(k -> Math.scalb(1.0, k))))
        .isEqualTo("8aba9d55b380187da683ba0518d653e2e387aac2acf8b9f563a8e2d01a9ccecd");
  }

  @Test
  void shouldWriteEveryPowerOfTenAsPythonDoes() {
    assertThat(sha256(IntStream.range(-323, 309).mapToDouble(k -> Double.parseDouble("1e" + k))))
        .isEqualTo("e3bf53bc2a17c28f02f8b90ca3096be97df4e88364f588b955b40fd90d9f3dd0");
  }

  /** Doubles of 3000 raw draws of {@code default_rng(12345)}, a NaN among them. */
  @Test
  void shouldWriteDoublesOfAnySizeAsPythonDoes() {
    assertThat(sha256(anySize()))
        .isEqualTo("306b3bb2aca4c63c6fbeddd2ae3d87dbcf3532cb8d051c96004a1bbe8fd989cf");
  }

  /** 3000 draws of {@code default_rng(12345).normal()}. */
  @Test
  void shouldWriteNormalsAsPythonDoes() {
    assertThat(sha256(normals()))
        .isEqualTo("f0a6a062e74d16e74d2fda8c5817b0c455f7e56ed560100228b2ccc600be9177");
  }

  @Test
  void shouldReadBackAsTheSameDouble() {
    DoubleStream.concat(anySize(), normals())
        .boxed()
        .forEach(
            value -> assertThat(ShortestDecimal.parse(ShortestDecimal.of(value))).isEqualTo(value));
  }

  @Test
  void shouldLeaveNoShorterDecimalThatReadsBack() {
    DoubleStream.concat(anySize(), normals())
        .filter(Double::isFinite)
        .forEach(
            value -> {
              int digits =
                  new BigDecimal(ShortestDecimal.of(value)).stripTrailingZeros().precision();
              if (digits > 1) {
                assertThat(rounded(value, digits - 1, RoundingMode.FLOOR)).isNotEqualTo(value);
                assertThat(rounded(value, digits - 1, RoundingMode.CEILING)).isNotEqualTo(value);
              }
            });
  }

  @Test
  void shouldRefuseToReadWhatIsNoNumber() {
    assertThatThrownBy(() -> ShortestDecimal.parse("one"))
        .isInstanceOf(NumberFormatException.class);
  }

  private static double rounded(double value, int digits, RoundingMode mode) {
    return new BigDecimal(value).round(new MathContext(digits, mode)).doubleValue();
  }

  private static DoubleStream anySize() {
    Generator rng = Generator.defaultRng(12345);
    return DoubleStream.generate(() -> Double.longBitsToDouble(rng.nextLong())).limit(3000);
  }

  private static DoubleStream normals() {
    Generator rng = Generator.defaultRng(12345);
    return DoubleStream.generate(rng::normal).limit(3000);
  }

  /** Digest of the decimals, each followed by a line feed. */
  private static String sha256(DoubleStream values) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      values.forEach(
          value ->
              digest.update((ShortestDecimal.of(value) + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
