package microlearning.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MathMlTest {
  private static String inLine(String latex) {
    return MathMl.of(latex, false).replaceAll("^<math><mrow>|</mrow></math>$", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '"',
      value = {
        "x@<mi>x</mi>",
        "397{,}511.5@<mn>397,511.5</mn>",
        "a-b@<mi>a</mi><mo>−</mo><mi>b</mi>",
        "\\eta\\,\\Delta W@<mi>η</mi><mspace width='0.167em'/><mi>Δ</mi><mi>W</mi>",
        "W_y^\\top@<msubsup><mi>W</mi><mi>y</mi><mrow><mi>⊤</mi></mrow></msubsup>",
        "x^2_j@<msubsup><mi>x</mi><mi>j</mi><mrow><mn>2</mn></mrow></msubsup>",
        "g_{ij}@<msub><mi>g</mi><mrow><mi>i</mi><mi>j</mi></mrow></msub>",
        "f'@<mrow><mi>f</mi><mo lspace='0' rspace='0'>′</mo></mrow>",
        "\\frac{1}n@<mfrac><mrow><mn>1</mn></mrow><mi>n</mi></mfrac>",
        "\\sqrt K@<msqrt><mi>K</mi></msqrt>",
        "\\tilde W@<mover accent='true'><mi>W</mi><mo>~</mo></mover>",
        "\\mathbb{E}@<mi>𝔼</mi>",
        "\\mathrm{Var}@<mi mathvariant='normal'>Var</mi>",
        "\\text{bias, squared}@<mtext>bias, squared</mtext>",
        "0 \\lt a@<mn>0</mn><mo>&lt;</mo><mi>a</mi>",
        "\\ln 2@<mi>ln</mi><mspace width='0.167em'/><mn>2</mn>",
        "\\lvert g \\rvert@<mo stretchy='false' form='prefix'>|</mo><mi>g</mi>"
            + "<mo stretchy='false' form='postfix'>|</mo>",
      })
  void shouldSayTheSameInMathMl(String latex, String mathMl) {
    assertThat(inLine(latex)).isEqualTo(mathMl.replace('\'', '"'));
  }

  @Test
  void shouldSetSumsFencesAndMatrices() {
    assertThat(inLine("\\sum_{k=1}^n")).startsWith("<munderover><mo class=\"sum\"").contains("∑");
    assertThat(inLine("\\left( a \\right)"))
        .isEqualTo(
            "<mrow><mo stretchy=\"true\" form=\"prefix\">(</mo><mrow><mi>a</mi></mrow>"
                + "<mo stretchy=\"true\" form=\"postfix\">)</mo></mrow>");
    assertThat(inLine("\\begin{bmatrix} x \\\\ 1 \\end{bmatrix}"))
        .isEqualTo(
            "<mtable class=\"bmatrix\"><mtr><mtd><mrow><mi>x</mi></mrow></mtd></mtr>"
                + "<mtr><mtd><mrow><mn>1</mn></mrow></mtd></mtr></mtable>");
    assertThat(inLine("\\begin{aligned} a &= b \\\\ &= c \\end{aligned}"))
        .containsPattern(
            "class=\"aligned\" displaystyle=\"true\">(<mtr>(<mtd>.*</mtd>){2}</mtr>){2}");
  }

  @Test
  void shouldStandInALineOrInLinesOfItsOwn() {
    assertThat(MathMl.of("x", true)).startsWith("<math display=\"block\">");
    assertThat(MathMl.of("x", false)).startsWith("<math><mrow>").endsWith("</mrow></math>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\foo",
        "\\mathbb{Q}",
        "{a",
        "\\left( a",
        "\\frac{1}",
        "a & b",
        "\\begin{array} a \\end{array}",
        "\\begin{cases} a \\end{aligned}",
        "#",
      })
  void shouldRefuseWhatItDoesNotKnow(String latex) {
    assertThatThrownBy(() -> MathMl.of(latex, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The formula " + latex + " has ");
  }
}
