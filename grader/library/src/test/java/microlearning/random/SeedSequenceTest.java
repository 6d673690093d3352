package microlearning.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedSequenceTest {

  private static String state(BigInteger seed, int count) {
    return Arrays.stream(new SeedSequence(seed).generateState(count))
        .mapToObj(Long::toUnsignedString)
        .collect(Collectors.joining(" "));
  }

  // SeedSequence(base**exponent + addend).generate_state(4, uint64), then
  // default_rng(the same).bit_generator.random_raw()
  @ParameterizedTest
  @CsvSource({
    "2, 32, 0, 5836529245451711556 8811601478698894690 4323349454413245209 13668837544996263139,"
        + " 16412783775159424549",
    "2, 64, 0, 8649202198168436674 9572846202106059917 376522480218935423 13248531839743007554,"
        + " 8286993518594409552",
    "2, 96, 1, 12376542821204439677 5142289942055648521 5401536188943614630 6481564472118675886,"
        + " 2969583502528255194",
    "2, 128, 7, 4042502035264064771 18081263350903326076 783220655359368119 11289258035587105529,"
        + " 8865173266238536338",
    "2, 160, 0, 14898058564793133489 7662202136907128298 14322146683572879442 9001882940827027528,"
        + " 6729429447121830309",
    "2, 256, 2147483648, 13267778533105660720 11867100879512588596 2129581580808503774"
        + " 5465337882217136607, 8561494570308479757",
    "2, 1000, -1, 8332028845253801765 17918009559531433565 8363501470836243162"
        + " 18194035848724824710, 14494467384918063747",
    "10, 100, 0, 9070826970376276931 10692646785077042714 2168027633564600229 14959673672196348769,"
        + " 5540972262852226718"
  })
  void shouldSpreadSeedsOfAnySize(
      BigInteger base, int exponent, BigInteger addend, String words, String firstDraw) {
    BigInteger seed = base.pow(exponent).add(addend);
    assertThat(state(seed, 4)).isEqualTo(words);
    assertThat(Long.toUnsignedString(Generator.defaultRng(seed).nextLong())).isEqualTo(firstDraw);
  }

  @Test
  void shouldGoOnBeyondThePool() {
    // SeedSequence(5).generate_state(6, uint64)
    assertThat(state(BigInteger.valueOf(5), 6))
        .isEqualTo(
            "12631478326263854183 4464650224815488352 6320729261375576658 2846562751307321766"
                + " 9452223820693083970 4990105400724366161");
  }

  @Test
  void shouldRefuseANegativeSeedByItsValue() {
    assertThatThrownBy(() -> Generator.defaultRng(-7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("seed is -7, but a seed must be 0 or a positive whole number.");
    assertThatThrownBy(() -> Generator.defaultRng(BigInteger.TWO.pow(70).negate()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1180591620717411303424");
  }
}
