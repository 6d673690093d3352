package microlearning.gradebook;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import microlearning.figures.ClassCurves;
import microlearning.figures.Figure;
import microlearning.figures.Html;
import microlearning.grade.Adjustment;
import microlearning.reference.Quantity;
import microlearning.report.FigureSection;
import microlearning.report.PageHead;
import microlearning.submission.Exercise;

/**
 * The file {@code index.html}: a class at a glance, with a way to every report. It asks for nothing
 * from outside. Its one script sorts the table; without it, the page is whole.
 */
final class ClassPage {
  private static final String STYLE = PageHead.resource(ClassPage.class, "class.css");
  private static final String SCRIPT = PageHead.resource(ClassPage.class, "class.js");

  /** Characters of a page besides its table; figures of many curves take most of them. */
  private static final int ROOM = 1 << 20;

  private final StringBuilder rows = new StringBuilder();
  private final boolean rostered;
  private final Map<Exercise, ClassCurves> curves = new EnumMap<>(Exercise.class);

  /**
   * A page without rows.
   *
   * @param rostered whether there is a roster, and sections to be shown
   */
  ClassPage(boolean rostered) {
    this.rostered = rostered;
  }

  /**
   * Adds a row to the table.
   *
   * @param report its place from the page; empty if there is none
   */
  void add(Row row, String report) {
    Entry entry = row.entry();
    rows.append("<tr><th scope=\"row\">").append(link(row.shown(), report)).append("</th>");
    if (rostered) {
      cell(Html.escape(row.person().map(person -> person.section()).orElse("")));
    }
    cell(word(entry.status()));
    number(entry.isFault() ? "" : Adjustment.shown(row.total()));
    for (Exercise exercise : Exercise.values()) {
      number(entry.isFault() ? "" : entry.points(exercise) + "");
    }
    rows.append("<td data-value=\"")
        .append(row.late().map(late -> late.toSeconds()).orElse(0L))
        .append("\">")
        .append(Html.escape(row.lateness()))
        .append("</td>");
    cell(Html.escape(entry.firstHint()));
    rows.append("</tr>\n");
  }

  private void cell(String html) {
    rows.append("<td>").append(html).append("</td>");
  }

  private void number(String html) {
    rows.append("<td class=\"number\">").append(html).append("</td>");
  }

  private static String word(String status) {
    return switch (status) {
      case Entry.GRADED -> "graded";
      case Entry.NOT_STARTED -> "not started";
      case Entry.REFUSED -> "refused";
      case Entry.NOT_HANDED_IN -> "not handed in";
      default -> "no grade";
    };
  }

  /** Adds what a submission's trainings measured; the first row brings the reference's range. */
  void addCurves(
      Map<Exercise, Map<Quantity, double[]>> measured, Map<Exercise, ClassCurves> ofReference) {
    measured.forEach(
        (exercise, values) -> curves.computeIfAbsent(exercise, ofReference::get).add(values));
  }

  /** The whole page. */
  String html(String title, ClassStatistics statistics) {
    // The table is most of the page: with room for it, none of it is copied again and again.
    StringBuilder page = new StringBuilder(rows.length() + ROOM);
    page.append(PageHead.html(title, STYLE, SCRIPT));
    page.append("<main class=\"class\">\n<h1>").append(Html.escape(title)).append("</h1>\n");
    page.append("<p class=\"lead\">").append(lead(statistics)).append("</p>\n");
    page.append(lists(statistics));
    appendTable(page);
    if (statistics.graded() > 0) {
      page.append(distribution(statistics));
      page.append(counted("Checks that were failed", "Check", statistics.failed()));
      page.append(counted("Mistakes", "Hint", statistics.mistakes()));
    }
    page.append(groups(statistics));
    for (Map.Entry<Exercise, ClassCurves> entry : curves.entrySet()) {
      List<Figure> figures = entry.getValue().figures();
      page.append("<h2>").append(Html.escape(entry.getKey().title())).append(", training</h2>\n");
      page.append(FigureSection.html(figures));
    }
    page.append("</main>\n<script>").append(SCRIPT).append("</script>\n</body>\n</html>\n");
    return page.toString();
  }

  private static String lead(ClassStatistics statistics) {
    String count =
        statistics.submissions() + (statistics.submissions() == 1 ? " submission" : " submissions");
    if (statistics.graded() == 0) {
      return count + ".";
    }
    return String.format(
        Locale.ROOT,
        "%s. Points of %d: mean %.1f, median %.1f, lowest %s, highest %s.",
        count,
        statistics.maximum(),
        statistics.mean(),
        statistics.median(),
        Adjustment.shown(statistics.lowest()),
        Adjustment.shown(statistics.highest()));
  }

  private static String lists(ClassStatistics statistics) {
    StringBuilder html = new StringBuilder("<dl class=\"lists\">\n");
    list(html, "Not handed in", statistics.of(Entry.NOT_HANDED_IN));
    list(html, "Late", statistics.late());
    list(html, "Not known when handed in", statistics.undated());
    list(html, "Refused", statistics.of(Entry.REFUSED));
    list(html, "Does not compile", statistics.notCompiled());
    list(html, "Not started", statistics.of(Entry.NOT_STARTED));
    list(html, "No grade, by a fault of the grader", statistics.of(Entry.GRADER_FAULT));
    list(html, "Not in the roster", statistics.strangers());
    statistics
        .twice()
        .forEach((person, names) -> list(html, "Of " + Html.escape(person.shown()), names));
    return html.append("</dl>\n").toString();
  }

  private static void list(StringBuilder html, String title, Names names) {
    if (names.count() > 0) {
      html.append("<div><dt>").append(title).append(" <small>").append(names.count());
      html.append("</small></dt><dd>").append(listed(names)).append("</dd></div>\n");
    }
  }

  private static String listed(Names names) {
    StringBuilder html = new StringBuilder("<ul class=\"names\">");
    for (Names.Name name : names.first()) {
      html.append("<li>").append(link(name.shown(), name.report())).append("</li>");
    }
    int more = names.count() - names.first().size();
    return html.append(more == 0 ? "" : "<li>and " + more + " more</li>")
        .append("</ul>")
        .toString();
  }

  private static String link(String name, String report) {
    String text = Html.escape(name);
    return report.isEmpty() ? text : "<a href=\"" + Html.escape(report) + "\">" + text + "</a>";
  }

  private void appendTable(StringBuilder html) {
    html.append("<h2 id=\"all\">All</h2>\n");
    html.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"all\">\n");
    html.append("<table class=\"sortable\"><thead><tr>");
    heading(html, "Student");
    if (rostered) {
      heading(html, "Section");
    }
    heading(html, "Status");
    heading(html, "Points");
    for (Exercise exercise : Exercise.values()) {
      heading(html, "Exercise " + exercise.number());
    }
    heading(html, "Late");
    heading(html, "First to fix");
    html.append("</tr></thead>\n<tbody>\n").append(rows);
    html.append("</tbody></table>\n</div>\n");
  }

  private static void heading(StringBuilder html, String text) {
    html.append("<th scope=\"col\">").append(text).append("</th>");
  }

  private static String distribution(ClassStatistics statistics) {
    int[] bins = statistics.bins();
    int most = IntStream.of(bins).max().orElseThrow();
    StringBuilder html =
        new StringBuilder("<h2>Distribution of points</h2>\n<table class=\"bins\">");
    html.append("<thead><tr><th scope=\"col\">Points</th><th scope=\"col\">Submissions</th></tr>");
    html.append("</thead>\n<tbody>\n");
    for (int bin = bins.length - 1; bin >= 0; bin--) {
      html.append("<tr><th scope=\"row\">").append(statistics.bin(bin)).append("</th><td>");
      html.append("<span><span class=\"bar\" aria-hidden=\"true\"><span style=\"width:");
      html.append(bins[bin] * 100 / most).append("%\"></span></span><span class=\"count\">");
      html.append(bins[bin]).append("</span></span></td></tr>\n");
    }
    return html.append("</tbody></table>\n").toString();
  }

  private static String counted(String title, String what, List<Map.Entry<String, Names>> rows) {
    StringBuilder html = new StringBuilder("<h2>" + title + "</h2>\n");
    if (rows.isEmpty()) {
      return html.append("<p>None.</p>\n").toString();
    }
    html.append("<table class=\"counted\"><thead><tr><th scope=\"col\">").append(what);
    html.append("</th><th scope=\"col\">Submissions</th></tr></thead>\n<tbody>\n");
    for (Map.Entry<String, Names> row : rows) {
      html.append("<tr><th scope=\"row\">").append(Html.escape(row.getKey()));
      html.append("<details><summary>By whom</summary>").append(listed(row.getValue()));
      html.append("</details></th><td class=\"number\">").append(row.getValue().count());
      html.append("</td></tr>\n");
    }
    return html.append("</tbody></table>\n").toString();
  }

  private static String groups(ClassStatistics statistics) {
    String groups =
        groups("The same sources", statistics.equal())
            + groups("Alike but for names, spaces and comments", statistics.alike());
    return groups.isEmpty()
        ? ""
        : "<h2>Look at these</h2>\n<p>" + ClassSummary.LOOK_AT_THESE + "</p>\n" + groups;
  }

  private static String groups(String title, Collection<Names> groups) {
    StringBuilder html = new StringBuilder();
    for (Names names : groups) {
      html.append("<dl class=\"lists\">\n");
      list(html, title, names);
      html.append("</dl>\n");
    }
    return html.toString();
  }
}
