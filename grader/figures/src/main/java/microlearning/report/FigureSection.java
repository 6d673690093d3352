package microlearning.report;

import java.util.List;
import microlearning.figures.Figure;
import microlearning.figures.Html;

/** Figures as a part of a page, each with its numbers. */
public final class FigureSection {
  private final String of;
  private final StringBuilder page = new StringBuilder();

  private FigureSection(String of) {
    this.of = of.isEmpty() ? "" : of + ", ";
  }

  /** The figures side by side, as far as there is room, on a page that has no others. */
  public static String html(List<Figure> figures) {
    return html("", figures);
  }

  /**
   * The figures side by side, as far as there is room.
   *
   * @param of what they are of, which tells them from other figures of the same titles; may be
   *     empty
   */
  public static String html(String of, List<Figure> figures) {
    FigureSection section = new FigureSection(of);
    section.page.append("<div class=\"figures\">\n");
    figures.forEach(section::add);
    return section.page.append("</div>\n").toString();
  }

  private void add(Figure figure) {
    page.append("<figure>\n").append(figure.element());
    addValues(figure);
    page.append("<figcaption>").append(Html.escape(figure.caption())).append("</figcaption>\n");
    page.append("<details><summary>The numbers</summary>\n");
    addTable(figure);
    page.append("</details>\n</figure>\n");
  }

  private String name(Figure figure) {
    return Html.escape(of + figure.title());
  }

  /** Hidden until {@code values.js} fills it. */
  private void addValues(Figure figure) {
    String values = figure.values();
    if (!values.isEmpty()) {
      page.append("<div class=\"values\" hidden data-values=\"").append(Html.escape(values));
      page.append("\"><input type=\"range\" min=\"0\" aria-label=\"").append(name(figure));
      page.append(", values at\"><output></output></div>\n");
    }
  }

  private void addTable(Figure figure) {
    page.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
    page.append(name(figure)).append(", the numbers\">\n<table><thead><tr>");
    for (String cell : figure.table().header()) {
      page.append("<th scope=\"col\">").append(Html.escape(cell)).append("</th>");
    }
    page.append("</tr></thead><tbody>\n");
    for (List<String> row : figure.table().rows()) {
      page.append("<tr><th scope=\"row\">").append(Html.escape(row.get(0))).append("</th>");
      for (String cell : row.subList(1, row.size())) {
        page.append("<td>").append(Html.escape(cell)).append("</td>");
      }
      page.append("</tr>\n");
    }
    page.append("</tbody></table>\n</div>\n");
  }
}
