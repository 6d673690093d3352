package microlearning.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void shouldLeaveOrdinaryTextAsItIs() {
    assertThat(PlainText.of("σ² ≠ 0: naïve 数 🎲", 50)).isEqualTo("σ² ≠ 0: naïve 数 🎲");
  }

  @Test
  void shouldMakeOneLineWithoutWhatTakesOverATerminal() {
    assertThat(PlainText.of("\u001b[31ma\r\nb\u2028c\u202ed\u0000\u200be", 50))
        .isEqualTo("[31ma  b c d  e");
  }

  @Test
  void shouldPartWhatIsACommandToAWorkflow() {
    assertThat(PlainText.of("::error::x ##[group]", 50)).isEqualTo(": :error: :x ## [group]");
    assertThat(PlainText.of(":::", 50)).isEqualTo(": : :");
  }

  @Test
  void shouldCutWhatIsLong() {
    assertThat(PlainText.of("abcdef", 6)).isEqualTo("abcdef");
    assertThat(PlainText.of("abcdefg", 6)).isEqualTo("abcdef...");
    assertThat(PlainText.of("x".repeat(1 << 20), 6)).isEqualTo("xxxxxx...");
  }
}
