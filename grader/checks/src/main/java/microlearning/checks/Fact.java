package microlearning.checks;

/**
 * Something that was found, such as what was expected.
 *
 * @param label such as "expected"
 * @param value in words or numbers
 */
public record Fact(String label, String value) {}
