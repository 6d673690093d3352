package microlearning.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import microlearning.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every entry of numpy-random.json, bit for bit; the README beside it names the NumPy calls. */
class NumPyVectorsTest {

  private static JsonObject file() {
    try (Reader reader =
        new InputStreamReader(
            NumPyVectorsTest.class.getResourceAsStream("numpy-random.json"),
            StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<Arguments> seeds() {
    return file().getAsJsonObject("seeds").entrySet().stream()
        .map((Map.Entry<String, JsonElement> e) -> Arguments.of(e.getKey(), e.getValue()));
  }

  private static Generator rng(String seed) {
    return Generator.defaultRng(Long.parseLong(seed));
  }

  private static <T> List<T> list(
      JsonObject vectors, String entry, Function<JsonElement, T> parsed) {
    return vectors.getAsJsonArray(entry).asList().stream().map(parsed).toList();
  }

  private static List<Integer> integers(JsonObject vectors, String entry) {
    return list(vectors, entry, JsonElement::getAsInt);
  }

  private static List<Long> unsigned(JsonObject vectors, String entry) {
    return list(vectors, entry, e -> Long.parseUnsignedLong(e.getAsString()));
  }

  private static List<Double> doubles(JsonObject vectors, String entry) {
    return list(vectors, entry, e -> Double.parseDouble(e.getAsString()));
  }

  private static List<Integer> firstAndLastEight(int[] values) {
    return IntStream.concat(
            Arrays.stream(values, 0, 8), Arrays.stream(values, values.length - 8, values.length))
        .boxed()
        .toList();
  }

  private static int[] rowByRow(int[][] table) {
    return Arrays.stream(table).flatMapToInt(Arrays::stream).toArray();
  }

  @Test
  void shouldCoverFiveSeeds() {
    assertThat(file().getAsJsonObject("seeds").keySet())
        .containsExactly("0", "1", "42", "12345", "9223372036854775807");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldSpreadTheSeed(String seed, JsonObject vectors) {
    assertThat(new SeedSequence(new BigInteger(seed)).generateState(4))
        .containsExactly(unsigned(vectors, "seed_sequence_state_uint64x4").toArray(Long[]::new));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldDrawRawBits(String seed, JsonObject vectors) {
    Generator rng = rng(seed);
    assertThat(LongStream.generate(rng::nextLong).limit(8).boxed())
        .isEqualTo(unsigned(vectors, "raw_uint64"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldDrawDoubles(String seed, JsonObject vectors) {
    Generator rng = rng(seed);
    assertThat(DoubleStream.generate(rng::random).limit(8).boxed())
        .isEqualTo(doubles(vectors, "random_double_hex"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldDrawStandardNormals(String seed, JsonObject vectors) {
    Generator rng = rng(seed);
    assertThat(DoubleStream.generate(rng::normal).limit(8).boxed())
        .isEqualTo(doubles(vectors, "standard_normal_hex"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldDrawAMatrixOfNormals(String seed, JsonObject vectors) {
    Matrix z = rng(seed).normal(0.1, 500, 785);
    Stream<Double> first = IntStream.range(0, 4).mapToObj(column -> z.get(0, column));
    Stream<Double> last = IntStream.range(781, 785).mapToObj(column -> z.get(499, column));
    assertThat(Stream.concat(first, last))
        .isEqualTo(doubles(vectors, "normal_scale_0.1_shape_500x785_first4_last4_hex"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldDrawIntegers(String seed, JsonObject vectors) {
    Generator rng = rng(seed);
    assertThat(IntStream.generate(() -> (int) rng.integers(0, 10)).limit(12).boxed())
        .isEqualTo(integers(vectors, "integers_0_10"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldPermute(String seed, JsonObject vectors) {
    assertThat(IntStream.of(rng(seed).permutation(20)).boxed())
        .isEqualTo(integers(vectors, "permutation_20"));
    assertThat(firstAndLastEight(rng(seed).permutation(50000)))
        .isEqualTo(integers(vectors, "permutation_50000_first8_last8"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldChoose(String seed, JsonObject vectors) {
    assertThat(firstAndLastEight(rng(seed).choice(10000, 1000)))
        .isEqualTo(integers(vectors, "choice_10000_take_1000_first8_last8"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldChooseBatches(String seed, JsonObject vectors) {
    assertThat(firstAndLastEight(rowByRow(rng(seed).choice(50000, 250, 200))))
        .isEqualTo(integers(vectors, "choice_50000_batches_250x200_first8_last8"));
    assertThat(firstAndLastEight(rowByRow(rng(seed).choice(2000, 100, 20))))
        .isEqualTo(integers(vectors, "choice_2000_batches_100x20_first8_last8"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldDrawAMillionNormals(String seed, JsonObject vectors) {
    Generator rng = rng(seed);
    double[] z = DoubleStream.generate(rng::normal).limit(1_000_000).toArray();
    // A stream's sum would be compensated; this one rounds after every addend, as Python's does.
    double sum = 0;
    for (double value : z) {
      sum += value;
    }
    JsonObject expected = vectors.getAsJsonObject("million_normals");
    assertThat(Double.toHexString(sum)).isEqualTo(hex(expected, "sum_hex"));
    assertThat(Double.toHexString(Arrays.stream(z).min().orElseThrow()))
        .isEqualTo(hex(expected, "min_hex"));
    assertThat(Double.toHexString(Arrays.stream(z).max().orElseThrow()))
        .isEqualTo(hex(expected, "max_hex"));
    assertThat(Double.toHexString(z[z.length - 1])).isEqualTo(hex(expected, "last_hex"));
    assertThat(Arrays.stream(z).filter(value -> Math.abs(value) > 3.6541528853610088).count())
        .isEqualTo(expected.get("beyond_3.654").getAsLong());
    assertThat(Long.toUnsignedString(rng.nextLong()))
        .isEqualTo(expected.get("next_raw_uint64").getAsString());
  }

  private static String hex(JsonObject vectors, String entry) {
    return Double.toHexString(Double.parseDouble(vectors.get(entry).getAsString()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void shouldKeepToTheStreamWhenCallsAreInterleaved(String seed, JsonObject vectors) {
    JsonObject expected = vectors.getAsJsonObject("interleaved");
    Generator rng = rng(seed);
    assertThat(IntStream.of(rng.choice(10000, 3)).boxed())
        .isEqualTo(integers(expected, "choice_10000_take_3"));
    assertThat(DoubleStream.generate(() -> rng.normal(0.1)).limit(3).boxed())
        .isEqualTo(doubles(expected, "normal_3_hex"));
    assertThat(IntStream.of(rng.permutation(5)).boxed())
        .isEqualTo(integers(expected, "permutation_5"));
    assertThat(IntStream.generate(() -> (int) rng.integers(0, 1000)).limit(3).boxed())
        .isEqualTo(integers(expected, "integers_uint32_0_1000_x3"));
    assertThat(List.of(rng.normal())).isEqualTo(doubles(expected, "normal_1_hex"));
  }
}
