package microlearning.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What texts are held to that were made of foreign ones. */
public final class Harmless {
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^\\s*::|##\\w*\\[|[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n\\r]]");

  private Harmless() {}

  /** Holds a text to having no commands, nor any unseen characters but line ends. */
  public static void assertHarmless(String text) {
    assertThat(text).doesNotContainPattern(COMMAND);
  }
}
