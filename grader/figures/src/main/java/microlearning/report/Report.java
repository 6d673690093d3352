package microlearning.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import microlearning.figures.Figure;
import microlearning.figures.Figures;
import microlearning.figures.Html;
import microlearning.figures.Run;
import microlearning.grade.Adjustment;
import microlearning.grade.Grade;
import microlearning.grade.GradingData;
import microlearning.network.Rule;
import microlearning.reference.Curves;
import microlearning.reference.ReferenceData;
import microlearning.reference.ReferenceException;
import microlearning.submission.Exercise;

/**
 * A page that shows figures, and a grade. It is one file that asks for nothing from outside. Its
 * one script shows the values of lines; without it, the page is whole. Its content security policy
 * forbids requests and other scripts to whatever might get into it.
 */
public final class Report {
  private static final String SCRIPT = PageHead.resource(Report.class, "values.js");

  private final StringBuilder page = new StringBuilder();

  private Report(String title, String lead) {
    page.append(PageHead.html(title, "", SCRIPT));
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
    report.page.append(FigureSection.html(figures));
    return report.end();
  }

  /**
   * A grade with its facts and hints, and what the submission measured over the reference.
   *
   * @param data that was trained on, or null if nothing was
   * @param own what the submission measured, of each exercise that was trained to the end
   * @param reference for the bands; a fault of it is told on the page
   * @param files that the student has beside the page
   */
  public static String html(
      Grade grade,
      GradingData data,
      Map<Exercise, Curves> own,
      ReferenceData reference,
      StudentFiles files) {
    String lead = data == null ? "No network was trained." : data.describe() + ".";
    Report report = new Report(title(BigDecimal.valueOf(grade.points()), grade.maximum()), lead);
    report.page.append(NextStepSection.html(grade, files)).append(GradeSection.summary(grade));
    for (Exercise exercise : grade.exercises()) {
      report.page.append(GradeSection.begin(grade, exercise, files));
      if (data != null && own.containsKey(exercise)) {
        report.addCurves(exercise, data.name(), own.get(exercise), reference);
      }
      report.page.append("</section>\n");
    }
    if (data != null && own.size() > 1) {
      report.addComparison(data.name(), own, reference);
    }
    return report.end();
  }

  private static String title(BigDecimal points, int maximum) {
    return "Your grade: " + Adjustment.shown(points) + " of " + maximum + " points";
  }

  /**
   * A grade's page with points that no check gave or took. Texts of a submission cannot be taken
   * for the parts that change: in them, nothing is markup.
   *
   * @param page that this class made, with or without such points
   * @param points of the checks
   * @param maximum that they can give
   */
  public static String adjusted(
      String page, int points, int maximum, List<Adjustment> adjustments) {
    String title = title(Adjustment.total(points, adjustments), maximum);
    String changed = withPart(page, "<title>", title, "</title>");
    changed = withPart(changed, "<h1>", title, "</h1>");
    String total = GradeSection.total(points, maximum, adjustments);
    return withPart(changed, "<tfoot>", total.replaceAll("</?tfoot>", ""), "</tfoot>");
  }

  /** Changes what stands between the first tag of a kind and its end. */
  private static String withPart(String page, String begin, String part, String end) {
    int from = page.indexOf(begin);
    int to = page.indexOf(end, from);
    return from < 0 || to < 0
        ? page
        : page.substring(0, from + begin.length()) + part + page.substring(to);
  }

  private void addCurves(Exercise exercise, String dataSet, Curves own, ReferenceData reference) {
    page.append("<h3>Your training, and the reference's</h3>\n");
    Run yours = Run.of("yours", Map.of(exercise.rule(), own));
    List<Run> runs = runs(yours, dataSet, List.of(exercise.rule()), reference);
    List<Figure> figures = Figures.ofRule(exercise.method(), exercise.rule(), runs);
    page.append(FigureSection.html(exercise.title(), figures));
  }

  /** All that was trained in the same figures, and what backpropagation comes to. */
  private void addComparison(String dataSet, Map<Exercise, Curves> own, ReferenceData reference) {
    Map<Rule, Curves> curves = new EnumMap<>(Rule.class);
    own.forEach((exercise, measured) -> curves.put(exercise.rule(), measured));
    List<Rule> rules = new ArrayList<>(curves.keySet());
    rules.add(Rule.BACKPROPAGATION);
    page.append("<section aria-labelledby=\"compared\">\n");
    page.append("<h2 id=\"compared\">Your rules, compared</h2>\n");
    List<Run> runs = runs(Run.of("yours", curves), dataSet, rules, reference);
    page.append(FigureSection.html("Your rules, compared", Figures.comparison("compared", runs)));
    page.append("</section>\n");
  }

  /** One's own run, over the reference if that can be read. */
  private List<Run> runs(Run yours, String dataSet, List<Rule> rules, ReferenceData reference) {
    try {
      return List.of(Run.reference(reference, dataSet, rules), yours);
    } catch (ReferenceException e) {
      page.append("<p>").append(Html.escape("Without the reference: " + e.getMessage()));
      page.append("</p>\n");
      return List.of(yours);
    }
  }

  private String end() {
    return page.append("</main>\n<script>")
        .append(SCRIPT)
        .append("</script>\n</body>\n</html>\n")
        .toString();
  }
}
