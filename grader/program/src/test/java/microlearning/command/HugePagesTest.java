package microlearning.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HugePagesTest {
  @ParameterizedTest
  @ValueSource(strings = "always [madvise] never\n")
  void shouldAskWhereWhoAsksGetsThem(String who) {
    assertThat(HugePages.options(who)).containsExactly("-XX:+UseTransparentHugePages");
  }

  /** Where nobody gets them, the JVM would warn of it. */
  @ParameterizedTest
  @ValueSource(strings = {"[always] madvise never\n", "always madvise [never]\n", ""})
  void shouldNotAskWhereAllOrNobodyGetsThem(String who) {
    assertThat(HugePages.options(who)).isEmpty();
  }
}
