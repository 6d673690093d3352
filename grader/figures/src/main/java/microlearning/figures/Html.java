package microlearning.figures;

/** Text within HTML and SVG. */
public final class Html {
  private Html() {}

  /**
   * Text as it is to be read: nothing in it is markup, and what no document may hold is shown as
   * U+FFFD.
   */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(mayStand(c) ? c : 0xfffd);
              }
            });
    return escaped.toString();
  }

  /** No control characters, no lone halves of surrogate pairs, no overrides of text direction. */
  private static boolean mayStand(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\t';
      case Character.SURROGATE -> false;
      case Character.FORMAT -> c < 0x202a || c > 0x2069 || (c > 0x202e && c < 0x2066);
      default -> (c & 0xfffe) != 0xfffe;
    };
  }
}
