package microlearning.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import microlearning.checks.Check;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.figures.Html;
import microlearning.grade.Adjustment;
import microlearning.grade.Grade;
import microlearning.submission.Exercise;

/** A grade as parts of a page. What a submission said is text in them, never markup. */
final class GradeSection {
  private GradeSection() {}

  /** The points of all exercises, as a table. */
  static String summary(Grade grade) {
    StringBuilder html = new StringBuilder("<table class=\"grade\"><thead><tr>");
    html.append("<th scope=\"col\">Exercise</th><th scope=\"col\">Points</th></tr></thead>\n");
    html.append("<tbody>\n");
    for (Exercise exercise : grade.exercises()) {
      html.append("<tr><th scope=\"row\"><a href=\"#").append(exercise.method()).append("\">");
      html.append(Html.escape(exercise.title())).append("</a>");
      html.append(bar(grade.points(exercise), grade.maximum(exercise))).append("</th><td>");
      html.append(points(grade.points(exercise), grade.maximum(exercise))).append("</td></tr>\n");
    }
    html.append("</tbody>").append(total(grade.points(), grade.maximum(), List.of()));
    return html.append("</table>\n").toString();
  }

  /** The last rows of the table: the total, and what no check gave or took. */
  static String total(int points, int maximum, List<Adjustment> adjustments) {
    StringBuilder html = new StringBuilder("<tfoot>");
    if (!adjustments.isEmpty()) {
      html.append(totalRow("The checks", points(points, maximum)));
    }
    for (Adjustment adjustment : adjustments) {
      String what = adjustment.kind() == Adjustment.Kind.LATE ? "Late" : "By hand";
      String comment = adjustment.comment().isEmpty() ? "" : ": " + adjustment.comment();
      html.append(totalRow(what + comment, signed(adjustment.points())));
    }
    String total = Adjustment.shown(Adjustment.total(points, adjustments));
    return html.append(totalRow("Total", total + "&nbsp;/&nbsp;" + maximum))
        .append("</tfoot>")
        .toString();
  }

  private static String totalRow(String what, String points) {
    return "<tr><th scope=\"row\">" + Html.escape(what) + "</th><td>" + points + "</td></tr>";
  }

  private static String signed(BigDecimal points) {
    String shown = Adjustment.shown(points);
    return shown.startsWith("-") ? shown.replace("-", "&minus;") : "+" + shown;
  }

  private static String points(int points, int maximum) {
    return points + "&nbsp;/&nbsp;" + maximum;
  }

  private static String bar(int points, int maximum) {
    return String.format(
        Locale.ROOT,
        "<span class=\"bar\" aria-hidden=\"true\"><span style=\"width:%d%%\"></span></span>",
        points * 100 / maximum);
  }

  /** The beginning of an exercise's section, which is left open. */
  static String begin(Grade grade, Exercise exercise, StudentFiles files) {
    String id = exercise.method();
    StringBuilder html = new StringBuilder("<section id=\"").append(id);
    html.append("\" aria-labelledby=\"").append(id).append("-title\">\n<h2 id=\"").append(id);
    html.append("-title\">").append(Html.escape(exercise.title())).append(" <small>");
    html.append(points(grade.points(exercise), grade.maximum(exercise)));
    html.append("</small></h2>\n").append(NextStepSection.handout(exercise, files));
    html.append("<ul class=\"checks\">\n");
    for (Check check : grade.checks(exercise)) {
      addCheck(html, grade, check);
    }
    return html.append("</ul>\n").toString();
  }

  private static void addCheck(StringBuilder html, Grade grade, Check check) {
    Outcome outcome = grade.outcome(check);
    html.append("<li id=\"").append(NextStepSection.anchor(check)).append("\" class=\"");
    html.append(outcome.status().id()).append("\">\n<p><b>");
    html.append(word(outcome.status())).append("</b> <span>");
    html.append(check.number()).append("&ensp;").append(Html.escape(check.title()));
    html.append("</span> <i>");
    html.append(points(grade.points(check), check.points())).append("</i></p>\n");
    if (!outcome.facts().isEmpty()) {
      html.append("<dl>");
      for (Fact fact : outcome.facts()) {
        html.append("<dt>").append(Html.escape(fact.label())).append("</dt><dd>");
        html.append(Html.escape(fact.value())).append("</dd>");
      }
      html.append("</dl>\n");
    }
    if (!outcome.hint().isEmpty()) {
      html.append("<p class=\"hint\"><b>Hint</b> ").append(Html.escape(outcome.hint()));
      html.append("</p>\n");
    }
    html.append("</li>\n");
  }

  private static String word(Outcome.Status status) {
    return switch (status) {
      case PASSED -> "✓ passed";
      case FAILED -> "✗ failed";
      case NOT_STARTED -> "○ not started";
      case NOT_RUN -> "– not run";
      case GRADER_FAULT -> "! fault of the grader";
    };
  }
}
