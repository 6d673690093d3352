package microlearning.checks;

import microlearning.text.PlainText;

/**
 * Something that was found, such as what was expected. Both texts may be of a submission's making;
 * they are made harmless lines.
 *
 * @param label such as "expected"
 * @param value in words or numbers
 */
public record Fact(String label, String value) {
  /** Makes lines of the texts. */
  public Fact {
    label = PlainText.line(label);
    value = PlainText.line(value);
  }
}
