package microlearning.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import microlearning.reader.Sources;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {
  private static final String GIVEN = "class A { int given() { return 1; } }";

  private static final String OWN =
      """
      class A { int given() { return 1; }
        double own(double[] values) {
          double sum = 0; // all of them
          for (int i = 0; i < values.length; i++) { sum += values[i] * Math.abs(values[i]); }
          return sum / values.length;
        }
      }
      """;

  private final Likeness likeness = new Likeness(List.of(GIVEN));

  private String of(String text) {
    return likeness.of(new Sources(new TreeMap<>(Map.of("A.java", text))));
  }

  @Test
  void shouldBeTheSameForOtherNamesSpacesAndComments() {
    String renamed =
        OWN.replace("sum", "total")
            .replace("values", "xs")
            .replace("own", "mean")
            .replace("// all of them", "/* nothing\n to see */")
            .replace(" + ", "+")
            .replace(";", " ;\n");

    assertThat(of(OWN)).isNotEmpty().isEqualTo(of(renamed));
  }

  @Test
  void shouldDifferForAnotherCalculationAnotherCallAndAnotherUseOfNames() {
    assertThat(of(OWN))
        .isNotEqualTo(of(OWN.replace("sum +=", "sum -=")))
        .isNotEqualTo(of(OWN.replace("Math.abs", "Math.sqrt")))
        .isNotEqualTo(of(OWN.replace("sum / values", "sum / i")))
        .isNotEqualTo(of(OWN.replace("= 0;", "= 1;")));
  }

  /** A string may be as long as a file, and hold an escape in each place. */
  @Test
  void shouldReadStringsOfAnyLength() {
    String letters = OWN.replace("= 0;", "= f(\"" + "x".repeat(200_000) + "\");");
    String escapes = OWN.replace("= 0;", "= f(\"" + "\\\"".repeat(100_000) + "\");");

    assertThat(of(letters)).isNotEmpty().isNotEqualTo(of(escapes));
  }

  /** Time that grows with the square of a file's length is minutes here; the test would be seen. */
  @ParameterizedTest
  @ValueSource(strings = {"\\\"", "\\'", "\"", "'", "\"\"\"", "\"\"\"\\\"", "/*", "/", "a\\\"\n"})
  void shouldReadWhatIsNeverClosedInOnePass(String repeated) {
    String unclosed = OWN + repeated.repeat(1_000_000 / repeated.length());

    assertThat(of(unclosed)).isNotEmpty();
  }

  @Test
  void shouldReadATextBlockAsOneWord() {
    String block = OWN.replace("= 0;", "= f(\"\"\"\n say \"hi\"; \\\"\"\" own \"\"\");");

    assertThat(of(block))
        .isEqualTo(of(block.replace("sum", "total")))
        .isNotEqualTo(of(block.replace("\"hi\"", "\"ho\"")));
  }

  @Test
  void shouldNotTakeAStringForAComment() {
    assertThat(of(OWN.replace("= 0;", "= f(\"// x\") + 1;")))
        .isNotEqualTo(of(OWN.replace("= 0;", "= f(\"// y\") + 2;")));
  }

  @Test
  void shouldDiscountTheGivenCodeAndTooLittleOfTheOwn() {
    assertThat(of(GIVEN)).isEmpty();
    assertThat(of("class A { int given() { return 1; } int x() { return 2; } }")).isEmpty();
  }

  /** What students start from is in the program. */
  @Test
  void shouldKnowTheExercisesFiles() {
    for (Exercise exercise : Exercise.values()) {
      assertThat(GivenCode.text(exercise)).contains("Blank.fillIn", exercise.className());
    }
    TreeMap<String, String> files = new TreeMap<>();
    for (Exercise exercise : Exercise.values()) {
      files.put(Sources.file(exercise), GivenCode.text(exercise));
    }
    assertThat(new Likeness(GivenCode.texts()).of(new Sources(files))).isEmpty();
  }
}
