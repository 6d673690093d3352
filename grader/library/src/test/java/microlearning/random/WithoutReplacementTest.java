package microlearning.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Permutations and choices against NumPy. A whole array is compared by its {@link
 * Arrays#hashCode(int[])}: h = 1, then h = 31 h + value (mod 2<sup>32</sup>) for each value.
 */
class WithoutReplacementTest {

  // rng = default_rng(2024); v = rng.choice(n, size, replace=False); hash of v;
  // rng.integers(0, 2**32) (shows a kept half); rng.bit_generator.random_raw()
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1, 1037355752, 3953565242300289241",
    "5, 0, 1, 1037355752, 3953565242300289241",
    "20000, 0, 1, 1037355752, 3953565242300289241",
    "1, 1, 31, 1037355752, 3953565242300289241",
    "7, 7, -1607300670, 3727730279, 3335610613698014790",
    "10000, 200, -646685244, 820522939, 12812685485101580261",
    "10000, 201, 84078511, 2983185808, 17828640487698342684",
    "10000, 10000, -988995991, 565582220, 11049747807575230411",
    "10001, 200, 994729020, 820522939, 12812685485101580261",
    "10001, 201, 832430866, 897730891, 6968213067144478703",
    "10049, 200, -1710701628, 820522939, 12812685485101580261",
    "10049, 201, 1574156706, 897730891, 6968213067144478703",
    "10050, 201, 772430693, 2983185808, 17828640487698342684",
    "10050, 202, -1736287100, 2321661935, 3828442075018764122",
    "12345, 12344, -411199071, 952888741, 4395936883854401143",
    "60000, 1200, 105574720, 2359904487, 14922987828044282813",
    "60000, 1201, 1908796722, 3023354847, 2943489724096231783",
    "60000, 60000, 2019821973, 341793336, 14215035862893298191"
  })
  void shouldChooseOnBothSidesOfTheBounds(int n, int size, int hash, long next32, String next64) {
    Generator rng = Generator.defaultRng(2024);
    int[] picks = rng.choice(n, size);
    assertThat(picks).hasSize(size).doesNotHaveDuplicates();
    assertThat(Arrays.hashCode(picks)).isEqualTo(hash);
    assertThat(rng.integers(0, 1L << 32)).isEqualTo(next32);
    assertThat(Long.toUnsignedString(rng.nextLong())).isEqualTo(next64);
  }

  @Test
  void shouldFillAChoiceRowByRow() {
    // rng.choice(10001, (3, 67), replace=False)[:, :3]
    int[][] picks = Generator.defaultRng(2024).choice(10001, 3, 67);
    assertThat(picks).hasDimensions(3, 67);
    assertThat(picks[0]).startsWith(2105, 6079, 5488);
    assertThat(picks[1]).startsWith(5120, 6555, 3218);
    assertThat(picks[2]).startsWith(6124, 8832, 3824);
  }

  // rng = default_rng(2024); v = rng.permutation(n); hash of v; then as above
  @ParameterizedTest
  @CsvSource({
    "0, 1, 1037355752, 3953565242300289241",
    "1, 31, 1037355752, 3953565242300289241",
    "2, 992, 2902673494, 3953565242300289241",
    "3, 30814, 396611801, 5708382416764231905",
    "10001, -1113032279, 3797884056, 14593064390318409519",
    "65537, 1144094817, 3471985563, 6359287552241101267"
  })
  void shouldPermuteByMaskedRejection(int n, int hash, long next32, String next64) {
    Generator rng = Generator.defaultRng(2024);
    int[] values = rng.permutation(n);
    assertThat(Arrays.stream(values).sorted().toArray()).isEqualTo(IntStream.range(0, n).toArray());
    assertThat(Arrays.hashCode(values)).isEqualTo(hash);
    assertThat(rng.integers(0, 1L << 32)).isEqualTo(next32);
    assertThat(Long.toUnsignedString(rng.nextLong())).isEqualTo(next64);
  }

  @ParameterizedTest
  @CsvSource({"5, 6", "5, -1", "-1, 0", "0, 1"})
  void shouldRefuseASizeThatCannotBeChosen(int n, int size) {
    assertThatThrownBy(() -> Generator.defaultRng(0).choice(n, size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size is %d, but without replacement must be in 0..n, and n is %d.", size, n);
  }

  @Test
  void shouldRefuseAShapeThatCannotBeChosen() {
    Generator rng = Generator.defaultRng(0);
    assertThatThrownBy(() -> rng.choice(10, 3, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("size is 12")
        .hasMessageContaining("n is 10");
    assertThatThrownBy(() -> rng.choice(10, -3, -3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shape is -3x-3");
    assertThatThrownBy(() -> rng.choice(10, 65536, 65536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shape is 65536x65536");
  }

  @Test
  void shouldRefuseToPermuteLessThanNothing() {
    assertThatThrownBy(() -> Generator.defaultRng(0).permutation(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("n is -1, but must be 0 or more.");
  }
}
