package microlearning.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExceptionHintTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "feedback threw X (… 3x5 · 2x5) at A.java:4. | transpose the right matrix",
        "feedback threw X (… 3x5 · 3x2). | transpose the left matrix",
        "feedback threw X (… 3x5 · 4x2). | by addBias",
        "feedback threw X (… 3x4 · 5x2). | is it one with addBias",
        "feedback threw X (… 3x4 · 7x3). | swap them",
        "feedback threw X (… 3x4 · 7x9). | Write the shape of each",
        "feedback threw X (Must be the same shape. 3x4 vs 4x3). | transpose one of them",
        "feedback threw X (Must be the same shape. 3x4 vs 3x5). | has the biases",
        "feedback threw X (Must be the same shape. 3x4 vs 4x9). | is dot.",
        "feedback threw X (Must be the same shape. 3x4 vs 6x9). | need the same shape",
        "feedback threw NullPointerException. | Something in that line is null",
        "feedback threw NullPointerException (because \"this.back\" is null). | back is null",
        "feedback threw NullPointerException (minus was given null). | minus needs a matrix",
        "feedback returned or left something that cannot be used (The update is null.). | new"
            + " Update",
        "feedback threw ClassCastException (class A cannot be cast to class B). | Leave out",
        "feedback threw NullPointerException (because \"<local4>\" is null). | Something in that"
            + " line is null",
        "feedback threw IndexOutOfBoundsException (No entry). | counted from 0",
        "feedback threw ArithmeticException (/ by zero). | divided by 0",
        "feedback threw X (5x99999999999 · 2x9). | Write the shape"
      })
  void shouldNameTheLikelyCause(String message, String part) {
    assertThat(ExceptionHint.of(message)).contains(part);
  }

  @ParameterizedTest
  @CsvSource({"feedback threw IllegalStateException (no).", "feedback threw X (3x4)."})
  void shouldSayNothingWhereNothingIsKnown(String message) {
    assertThat(ExceptionHint.of(message)).isEmpty();
  }
}
