package microlearning.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @Test
  void shouldLeaveOrdinaryTextAsItIs() {
    assertThat(PlainText.of("σ² ≠ 0: naïve 数 🎲", 50)).isEqualTo("σ² ≠ 0: naïve 数 🎲");
    assertThat(PlainText.lines("  [###---]  8/30\r\n\n\tx")).isEqualTo("  [###---]  8/30\r\n\n x");
  }

  @Test
  void shouldMakeOneLineWithoutWhatTakesOverATerminal() {
    assertThat(PlainText.of("\u001b[31ma\r\nb\u2028c\u202ed\u0000\u200be", 50))
        .isEqualTo("[31ma  b c d  e");
    assertThat(PlainText.line("a \r\n  b\rc\u0085d\u000be\n")).isEqualTo("a b c d e");
  }

  @Test
  void shouldKeepLineEndsAloneWhereThereMayBeLines() {
    assertThat(PlainText.lines("a\u2028b\rc\n  \u2066d\ud800\n")).isEqualTo("a b c\n   d \n");
  }

  @Test
  void shouldPartWhatIsACommandToAWorkflow() {
    assertThat(PlainText.of("::error::x ##[group]", 50)).isEqualTo(": :error: :x ## [group]");
    assertThat(PlainText.of(":::", 50)).isEqualTo(": : :");
    assertThat(PlainText.of("##vso[task] ###teamcity[x] #[ [#", 50))
        .isEqualTo("##vso [task] ###teamcity [x] #[ [#");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::set-output name=result::x",
        "a\n  ::add-mask::1",
        "a\r::stop-commands::t",
        ":\u200b:error::x",
        "##\u0000[group]",
        "a\u2028::x",
        "\u00a0::x"
      })
  void shouldPartItWhateverStandsAround(String text) {
    for (String plain : new String[] {PlainText.line(text), PlainText.lines(text)}) {
      assertThat(plain).doesNotContain("::", "##[");
    }
  }

  @Test
  void shouldCutWhatIsLong() {
    assertThat(PlainText.of("abcdef", 6)).isEqualTo("abcdef");
    assertThat(PlainText.of("abcdefg", 6)).isEqualTo("abcdef...");
    assertThat(PlainText.of("x".repeat(1 << 20), 6)).isEqualTo("xxxxxx...");
    assertThat(PlainText.of("🎲🎲🎲", 2)).isEqualTo("🎲🎲...");
    assertThat(PlainText.line("x".repeat(2000))).hasSize(2000);
    assertThat(PlainText.line("x".repeat(2001))).hasSize(2003);
  }

  @Test
  void shouldMakeNamesThatEverySystemTakes() {
    assertThat(PlainText.name("Müller, Zoë 数")).isEqualTo("Müller, Zoë 数");
    assertThat(PlainText.name("..\\a/b::c\n?*")).isEqualTo(".._a_b_ _c __");
    assertThat(PlainText.name("..")).isEqualTo("_");
    assertThat(PlainText.name("a. . ")).isEqualTo("a");
    assertThat(PlainText.name("\n")).isEqualTo("_");
    assertThat(PlainText.name("x".repeat(5000))).isEqualTo("x".repeat(100));
  }
}
