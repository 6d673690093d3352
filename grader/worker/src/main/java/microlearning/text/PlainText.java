package microlearning.text;

/** Text of a submission's making, fit to be shown on one line of a terminal or a log. */
public final class PlainText {
  private PlainText() {}

  /**
   * Makes one line without control and formatting characters, and cuts it if it is long. What
   * GitHub Actions would take for a command to itself ({@code ::} and {@code ##[}) is parted.
   *
   * @param longest characters that are kept
   */
  public static String of(String text, int longest) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .limit(longest + 1L)
        .forEach(character -> append(plain, isShown(character) ? character : ' '));
    boolean cut = plain.length() > longest;
    return (cut ? plain.substring(0, longest) : plain.toString()).strip() + (cut ? "..." : "");
  }

  private static void append(StringBuilder plain, int character) {
    if (character == ':' && ends(plain, ":") || character == '[' && ends(plain, "##")) {
      plain.append(' ');
    }
    plain.appendCodePoint(character);
  }

  private static boolean ends(StringBuilder text, String end) {
    return text.length() >= end.length() && text.indexOf(end, text.length() - end.length()) >= 0;
  }

  /** Whether a character shows, or is a space: it neither commands a terminal nor breaks XML. */
  public static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
