package microlearning.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColourTest {
  private static final Map<String, String> TERMINAL = Map.of("TERM", "xterm");

  @Test
  void shouldDoAsItIsTold() {
    assertThat(Colour.isWanted("always", Map.of("NO_COLOR", "1"), () -> false)).isTrue();
    assertThat(Colour.isWanted("never", TERMINAL, () -> true)).isFalse();
  }

  @Test
  void shouldColourOnATerminalOnly() {
    assertThat(Colour.isWanted("auto", TERMINAL, () -> true)).isTrue();
    assertThat(Colour.isWanted("auto", TERMINAL, () -> false)).isFalse();
  }

  @Test
  void shouldHeedTheEnvironment() {
    Map<String, String> noColor = Map.of("TERM", "xterm", "NO_COLOR", "1");
    Map<String, String> ci = Map.of("TERM", "xterm", "CI", "true");
    assertThat(Colour.isWanted("auto", noColor, () -> true)).isFalse();
    assertThat(Colour.isWanted("auto", ci, () -> true)).isFalse();
    assertThat(Colour.isWanted("auto", Map.of("TERM", "dumb"), () -> true)).isFalse();
    assertThat(Colour.isWanted("auto", Map.of(), () -> true)).isFalse();
  }

  @Test
  void shouldHeedWhatMavenWasTold() {
    assertThat(Colour.asksForColour(List.of("java", "mvn", "test"))).isTrue();
    assertThat(Colour.asksForColour(List.of("java", "mvn", "-B", "test"))).isFalse();
    assertThat(Colour.asksForColour(List.of("java", "-Dstyle.color=never", "test"))).isFalse();
  }
}
