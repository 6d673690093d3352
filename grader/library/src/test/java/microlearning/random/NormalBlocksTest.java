package microlearning.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import microlearning.matrix.Parallel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalBlocksTest {
  private static final double SCALE = 0.1;

  /** Some of so many seeds have a normal that runs over the border of two blocks. */
  private static final int SEEDS = 60;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 39_999, 40_000, 40_001, 160_003})
  void shouldDrawWhatOneAfterTheOtherGives(int count) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Pcg64 bits = pcg64(seed);
      Pcg64 sequential = bits.copy();
      double[] expected = new double[count];
      for (int i = 0; i < count; i++) {
        expected[i] = 0.0 + SCALE * ZigguratNormal.sample(sequential);
      }
      double[] values = drawn(bits, count);

      assertThat(values).as("seed %d", seed).isEqualTo(expected);
      assertThat(bits.sameStateAs(sequential)).as("state after seed %d", seed).isTrue();
    }
  }

  @Test
  void shouldMeetNormalsThatRunOverABorder() {
    int overruns = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Pcg64 bits = pcg64(seed);
      while (bits.draws() < 20_000) {
        ZigguratNormal.sample(bits);
      }
      overruns += bits.draws() > 20_000 ? 1 : 0;
    }

    assertThat(overruns).isPositive();
  }

  /** Work is divided where one draws, and not where as many draw as there are threads. */
  @Test
  void shouldDrawTheSameOnAnyNumberOfThreads() {
    double[] divided = normals();

    List<double[]> sideBySide = Parallel.map(List.of(1, 2, 3, 4), i -> normals());

    assertThat(sideBySide).allSatisfy(normals -> assertThat(normals).isEqualTo(divided));
  }

  private static double[] normals() {
    return drawn(pcg64(7), 200_000);
  }

  /** Copied in parts, whose borders are not those of the blocks. */
  private static double[] drawn(Pcg64 bits, int count) {
    NormalBlocks blocks = NormalBlocks.draw(bits, SCALE, count);
    double[] values = new double[count];
    for (int from = 0; from < count; from += 7_001) {
      blocks.copy(from, Math.min(7_001, count - from), values, from);
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 1000, 123_457})
  void shouldSkipToWhereDrawingLeads(long count) {
    Pcg64 drawn = pcg64(3);
    for (long i = 0; i < count; i++) {
      drawn.nextLong();
    }
    Pcg64 skipped = pcg64(3);

    skipped.skip(count);

    assertThat(skipped.sameStateAs(drawn)).isTrue();
  }

  @Test
  void shouldSkipFarInTwoStepsAsInOne() {
    Pcg64 once = pcg64(4);
    once.skip(Long.MAX_VALUE);
    Pcg64 twice = pcg64(4);
    twice.skip(Long.MAX_VALUE / 3);
    twice.skip(Long.MAX_VALUE - Long.MAX_VALUE / 3);

    assertThat(twice.sameStateAs(once)).isTrue();
  }

  private static Pcg64 pcg64(int seed) {
    return new Pcg64(new SeedSequence(BigInteger.valueOf(seed)));
  }
}
