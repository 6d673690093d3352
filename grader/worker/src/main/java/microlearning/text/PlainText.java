package microlearning.text;

import java.util.stream.Collectors;

/**
 * Text that others made, turned into what is harmless wherever it is shown: on a terminal, in a
 * log, in a file that a program reads. Nothing in it moves a cursor, changes the direction of
 * writing or ends a line.
 *
 * <p>Nor is any of it a command to what runs a build: {@code ::} and {@code ##[} are one to GitHub
 * Actions, {@code ##vso[} to Azure Pipelines, {@code ##teamcity[} to TeamCity. These are parted
 * wherever they stand, not at the start of a line alone: a text may be wrapped later.
 */
public final class PlainText {
  /** Code points of a line. */
  public static final int LONGEST_LINE = 2000;

  /** Code points of a name. */
  public static final int LONGEST_NAME = 100;

  /** What some system does not take in the name of a file. */
  private static final String NOT_IN_NAMES = "/\\:*?\"<>|";

  private PlainText() {}

  /**
   * Makes one line and cuts it if it is long.
   *
   * @param longest code points that are kept
   */
  public static String of(String text, int longest) {
    StringBuilder plain = new StringBuilder();
    boolean cut = text.codePoints().limit(longest + 1L).count() > longest;
    text.codePoints().limit(longest).forEach(character -> append(plain, character));
    return plain.toString().strip() + (cut ? "..." : "");
  }

  /** Makes one line, of {@link #LONGEST_LINE} code points at most. */
  public static String line(String text) {
    return of(text.lines().map(String::strip).collect(Collectors.joining(" ")), LONGEST_LINE);
  }

  /** Makes every line harmless, and leaves the line ends and the blanks before a line. */
  public static String lines(String text) {
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (text.charAt(at) == '\n' || text.startsWith("\r\n", at)) {
        plain.append(text.charAt(at));
      } else {
        append(plain, text.codePointAt(at));
      }
    }
    return plain.toString();
  }

  /** Makes the name of a file or folder that any system takes, and that leads nowhere else. */
  public static String name(String text) {
    StringBuilder name = new StringBuilder();
    of(text, LONGEST_NAME)
        .chars()
        .forEach(c -> name.append(NOT_IN_NAMES.indexOf(c) < 0 ? (char) c : '_'));
    String bare = name.toString().replaceFirst("[. ]+$", "");
    return bare.isEmpty() ? "_" : bare;
  }

  private static void append(StringBuilder plain, int character) {
    if (character == ':' && ends(plain, ":") || character == '[' && endsWithCommand(plain)) {
      plain.append(' ');
    }
    plain.appendCodePoint(isShown(character) ? character : ' ');
  }

  private static boolean ends(CharSequence text, String end) {
    int from = text.length() - end.length();
    return from >= 0 && text.subSequence(from, text.length()).toString().equals(end);
  }

  /** Whether a text ends with two number signs, or with these and a word. */
  private static boolean endsWithCommand(CharSequence text) {
    int end = text.length();
    while (end > 0 && Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return ends(text.subSequence(0, end), "##");
  }

  /** Whether a character shows, or is a space: it neither commands a terminal nor breaks XML. */
  private static boolean isShown(int character) {
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
