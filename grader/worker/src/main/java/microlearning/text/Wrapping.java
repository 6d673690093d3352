package microlearning.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines that fit a terminal. */
public final class Wrapping {
  private Wrapping() {}

  /**
   * The lines of a text, which is made harmless. A word that is longer than a line is left whole.
   *
   * @param indent that each line begins with
   * @param width characters of a line, with the indent
   */
  public static List<String> lines(String indent, String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : PlainText.line(text).split(" +")) {
      if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > width) {
        lines.add(indent + line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(indent + line);
    }
    return lines;
  }
}
