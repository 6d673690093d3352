package microlearning.submission;

/**
 * What submissions print during a grading. Its beginning is shown, and no more: the method is
 * called thousands of times, and what to fix first has to stay on the screen. More of it is kept.
 */
public final class Printed {
  /** Lines that are shown; a line that a terminal would break counts as several. */
  static final int SHOWN_LINES = 5;

  static final int COLUMNS = 80;

  /** More characters are not kept. */
  static final int MOST_KEPT = 256 * 1024;

  private static volatile Printed current = new Printed();

  private final StringBuilder kept = new StringBuilder();
  private int line;
  private int column;
  private boolean cut;

  private Printed() {}

  /** Begins with nothing; from now on, what submissions print belongs to this. */
  public static Printed begin() {
    current = new Printed();
    return current;
  }

  static Printed current() {
    return current;
  }

  /** Keeps a text, and returns the part of it that is to be shown. */
  synchronized String show(String text) {
    kept.append(text, 0, Math.min(text.length(), MOST_KEPT - kept.length()));
    int shown = 0;
    while (shown < text.length() && line < SHOWN_LINES) {
      boolean ends = text.charAt(shown) == '\n';
      column = ends ? 0 : column + 1;
      line += ends || column % COLUMNS == 0 ? 1 : 0;
      shown++;
    }
    boolean cutNow = !cut && shown < text.length();
    cut |= cutNow;
    return text.substring(0, shown) + (cutNow && column > 0 ? System.lineSeparator() : "");
  }

  /** Whether something was printed that was not shown. */
  public synchronized boolean isCut() {
    return cut;
  }

  /** What was printed, up to a limit. */
  public synchronized String text() {
    return kept.toString();
  }
}
