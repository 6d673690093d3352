package microlearning.checks;

import microlearning.text.PlainText;

/**
 * Something that was found, such as what was expected. Both texts may be of a submission's making;
 * they are made harmless lines.
 *
 * @param label such as {@link #EXPECTED}
 * @param value in words or numbers
 */
public record Fact(String label, String value) {
  /** Label of what should have been. */
  public static final String EXPECTED = "expected";

  /** Label of what was in its place. */
  public static final String ACTUAL = "actual";

  /** Makes lines of the texts. */
  public Fact {
    label = PlainText.line(label);
    value = PlainText.line(value);
  }
}
