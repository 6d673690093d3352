package microlearning.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import microlearning.figures.Figure;
import microlearning.figures.Figures;
import microlearning.figures.Html;
import microlearning.figures.Run;
import microlearning.grade.Grade;
import microlearning.grade.GradingData;
import microlearning.reference.Curves;
import microlearning.reference.ReferenceData;
import microlearning.reference.ReferenceException;
import microlearning.submission.Exercise;

/**
 * A page that shows figures, and a grade. It is one file that asks for nothing from outside and
 * runs no script; its content security policy forbids both to whatever might get into it.
 */
public final class Report {
  private final StringBuilder page = new StringBuilder();

  private Report(String title, String lead) {
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    page.append("style-src 'unsafe-inline'\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.append("<title>").append(Html.escape(title)).append("</title>\n<style>\n");
    page.append(styleSheet()).append(Figure.styleSheet()).append("</style>\n</head>\n<body>\n");
    page.append("<main>\n<h1>").append(Html.escape(title)).append("</h1>\n");
    page.append("<p class=\"lead\">").append(Html.escape(lead)).append("</p>\n");
  }

  /**
   * A page of figures.
   *
   * @param title of the page
   * @param lead one sentence that says what they show
   */
  public static String html(String title, String lead, List<Figure> figures) {
    Report report = new Report(title, lead);
    report.add(figures);
    return report.end();
  }

  /**
   * A grade with its facts and hints, and what the submission measured over the reference.
   *
   * @param data that was trained on, or null if nothing was
   * @param own what the submission measured, of each exercise that was trained to the end
   * @param reference for the bands; a fault of it is told on the page
   */
  public static String html(
      Grade grade, GradingData data, Map<Exercise, Curves> own, ReferenceData reference) {
    String lead = data == null ? "No network was trained." : data.describe() + ".";
    Report report =
        new Report("Your grade: " + grade.points() + " of " + grade.maximum() + " points", lead);
    report.page.append(GradeSection.summary(grade));
    for (Exercise exercise : grade.exercises()) {
      report.page.append(GradeSection.begin(grade, exercise));
      if (data != null && own.containsKey(exercise)) {
        report.addCurves(exercise, data.name(), own.get(exercise), reference);
      }
      report.page.append("</section>\n");
    }
    return report.end();
  }

  private void addCurves(Exercise exercise, String dataSet, Curves own, ReferenceData reference) {
    page.append("<h3>Your training, and the reference's</h3>\n");
    Run yours = Run.of("yours", Map.of(exercise.rule(), own));
    List<Run> runs = List.of(yours);
    try {
      runs = List.of(Run.reference(reference, dataSet, List.of(exercise.rule())), yours);
    } catch (ReferenceException e) {
      page.append("<p>").append(Html.escape("Without the reference: " + e.getMessage()));
      page.append("</p>\n");
    }
    add(Figures.ofRule(exercise.method(), exercise.rule(), runs));
  }

  private void add(List<Figure> figures) {
    page.append("<div class=\"figures\">\n");
    for (Figure figure : figures) {
      page.append("<figure>\n").append(figure.element()).append("<figcaption>");
      page.append(Html.escape(figure.caption())).append("</figcaption>\n");
      page.append("<details><summary>The numbers</summary>\n");
      addTable(figure);
      page.append("</details>\n</figure>\n");
    }
    page.append("</div>\n");
  }

  private void addTable(Figure figure) {
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

  private String end() {
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static String styleSheet() {
    try (InputStream in = Report.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("The style sheet of the report cannot be read.", e);
    }
  }
}
