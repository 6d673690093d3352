package microlearning.figures;

import java.util.Locale;

/** How text in figures looks. */
enum TextStyle {
  TITLE(15, true, Colour.INK),
  LABEL(13, false, Colour.INK),
  QUIET(13, false, Colour.MUTED);

  /** Whatever the reader's system has. */
  static final String FONTS =
      "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",\"DejaVu Sans\",sans-serif";

  private final int size;
  private final boolean bold;
  private final Colour colour;

  TextStyle(int size, boolean bold, Colour colour) {
    this.size = size;
    this.bold = bold;
    this.colour = colour;
  }

  int size() {
    return size;
  }

  boolean bold() {
    return bold;
  }

  Colour colour() {
    return colour;
  }

  /** The name in style sheets. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String css() {
    return ".figure .t-"
        + id()
        + "{font-size:"
        + size
        + "px"
        + (bold ? ";font-weight:600" : "")
        + "}\n";
  }
}
