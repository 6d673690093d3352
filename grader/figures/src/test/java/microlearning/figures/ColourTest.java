package microlearning.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import microlearning.network.Rule;
import org.junit.jupiter.api.Test;

class ColourTest {
  /** WCAG 2.2, success criteria 1.4.11 (graphics) and 1.4.3 (text). */
  private static final double GRAPHICS = 3;

  private static final double TEXT = 4.5;

  @Test
  void shouldGiveEachRuleAColourAndASignOfItsOwn() {
    assertThat(Arrays.stream(Rule.values()).map(Colour::of)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Rule.values()).map(Marker::of)).doesNotHaveDuplicates();
  }

  @Test
  void shouldStandOutFromTheBackgroundOnEitherScreen() {
    for (Rule rule : Rule.values()) {
      Colour colour = Colour.of(rule);
      assertThat(contrast(colour.light(), Colour.PAPER.light())).isGreaterThan(GRAPHICS);
      assertThat(contrast(colour.dark(), Colour.PAPER.dark())).isGreaterThan(GRAPHICS);
    }
    for (TextStyle style : TextStyle.values()) {
      assertThat(contrast(style.colour().light(), Colour.PAPER.light())).isGreaterThan(TEXT);
      assertThat(contrast(style.colour().dark(), Colour.PAPER.dark())).isGreaterThan(TEXT);
    }
  }

  private static double contrast(int a, int b) {
    double x = luminance(a);
    double y = luminance(b);
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
  }
}
