package microlearning.acceptance;

import java.util.ArrayList;
import java.util.List;

/** What a terminal of 80 columns and 24 lines shows of a program's lines. */
record Terminal(List<String> lines) {
  static final int COLUMNS = 80;
  static final int ROWS = 24;

  private static final int CHARACTER = 8;
  private static final int LINE = 18;

  /** Breaks lines that are too long, as a terminal does. */
  static Terminal of(List<String> output) {
    List<String> lines = new ArrayList<>();
    for (String line : output) {
      String rest = line.replaceAll("\u001b\\[[0-9;]*m", "");
      while (rest.length() > COLUMNS) {
        lines.add(rest.substring(0, COLUMNS));
        rest = rest.substring(COLUMNS);
      }
      lines.add(rest);
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return new Terminal(lines);
  }

  /** What is seen at the end, above the line of the next prompt. */
  List<String> lastScreen() {
    return lines.subList(Math.max(0, lines.size() - ROWS + 1), lines.size());
  }

  /** A picture of the last screen, from the first line on that begins with a text. */
  String svg(String title, String from) {
    List<String> shown = lastScreen();
    while (!shown.get(0).startsWith(from)) {
      shown = shown.subList(1, shown.size());
    }
    int width = COLUMNS * CHARACTER + 2 * LINE;
    int height = (shown.size() + 1) * LINE;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">\n"
            .formatted(width, height));
    svg.append("<title>").append(escaped(title)).append("</title>\n");
    svg.append("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1b1f24\"/>\n");
    svg.append("<g fill=\"#e6edf3\" font-family=\"monospace\" font-size=\"13\">\n");
    for (int i = 0; i < shown.size(); i++) {
      String line = shown.get(i);
      if (!line.isBlank()) {
        int indent = line.length() - line.stripLeading().length();
        svg.append(
            "<text x=\"%d\" y=\"%d\" textLength=\"%d\" xml:space=\"preserve\">%s</text>\n"
                .formatted(
                    LINE + indent * CHARACTER,
                    (i + 1) * LINE,
                    line.strip().length() * CHARACTER,
                    escaped(line.strip())));
      }
    }
    return svg.append("</g>\n</svg>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
