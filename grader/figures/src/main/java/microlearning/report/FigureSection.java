package microlearning.report;

import java.util.List;
import microlearning.figures.Figure;
import microlearning.figures.Html;

/** Figures as a part of a page, each with its numbers. */
public final class FigureSection {
  private FigureSection() {}

  /** The figures side by side, as far as there is room. */
  public static String html(List<Figure> figures) {
    StringBuilder page = new StringBuilder("<div class=\"figures\">\n");
    for (Figure figure : figures) {
      page.append("<figure>\n").append(figure.element()).append("<figcaption>");
      page.append(Html.escape(figure.caption())).append("</figcaption>\n");
      page.append("<details><summary>The numbers</summary>\n");
      addTable(page, figure);
      page.append("</details>\n</figure>\n");
    }
    return page.append("</div>\n").toString();
  }

  private static void addTable(StringBuilder page, Figure figure) {
    String title = Html.escape(figure.title());
    page.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
    page.append(title).append(", the numbers\">\n<table><thead><tr>");
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
