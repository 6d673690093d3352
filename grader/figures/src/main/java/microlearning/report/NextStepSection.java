package microlearning.report;

import java.util.List;
import microlearning.checks.Check;
import microlearning.figures.Html;
import microlearning.grade.Grade;
import microlearning.grade.NextStep;
import microlearning.grade.SourceLine;
import microlearning.submission.Exercise;
import microlearning.text.PlainText;

/** What a student reads first: what to do next. */
final class NextStepSection {
  /** A longer line of source is cut. */
  private static final int LONGEST = 200;

  private final StudentFiles files;
  private final StringBuilder html = new StringBuilder();

  private NextStepSection(StudentFiles files) {
    this.files = files;
  }

  static String html(Grade grade, StudentFiles files) {
    NextStepSection section = new NextStepSection(files);
    section.html.append("<section class=\"next\" aria-labelledby=\"next\">\n");
    section.html.append("<h2 id=\"next\">What to do next</h2>\n");
    NextStep.of(grade).ifPresentOrElse(section::add, section::addLab);
    return section.html.append("</section>\n").toString();
  }

  private void addLab() {
    html.append("<p class=\"step\"><b>All right.</b> All checks are passed.</p>\n");
    if (files.hasHandout()) {
      html.append("<p>Go to ").append(files.link("lab.html", "the lab")).append(": train by your");
      html.append(" own rules with other settings, and find out what they can do.</p>\n");
    }
  }

  private void add(NextStep next) {
    html.append("<p class=\"step\"><b>").append(Html.escape(next.kind())).append("</b> ");
    html.append("<a href=\"#").append(anchor(next.check())).append("\">");
    html.append(Html.escape(next.subject())).append("</a></p>\n");
    SourceLine place = SourceLine.of(next.check(), next.outcome(), files.sources());
    if (next.hasPlace()) {
      addPlace(place);
    }
    next.found().forEach(this::addParagraph);
    addParagraph(place.remark());
    if (!next.hint().isEmpty()) {
      html.append("<p class=\"hint\"><b>Hint</b> ").append(Html.escape(next.hint()));
      html.append("</p>\n");
    }
    addParagraph(next.waiting());
    html.append(handout(next.check().exercise(), files));
  }

  private void addParagraph(String text) {
    if (!text.isEmpty()) {
      html.append("<p>").append(Html.escape(text)).append("</p>\n");
    }
  }

  private void addPlace(SourceLine place) {
    List<String> lines = files.sources().apply(place.file());
    if (place.line() == 0 || place.line() > lines.size()) {
      return;
    }
    html.append("<p class=\"place\">").append(Html.escape(place.file())).append(", line ");
    html.append(place.line()).append("</p>\n<pre><code>");
    html.append(Html.escape(PlainText.of(SourceLine.statement(lines, place.line()), LONGEST)))
        .append("</code></pre>\n");
  }

  /** The place of a check in the page. */
  static String anchor(Check check) {
    return "check-" + check.number();
  }

  /** A paragraph that leads to an exercise's page, if there is one. */
  static String handout(Exercise exercise, StudentFiles files) {
    String text = "Exercise " + exercise.number() + " in the handout";
    return files.hasHandout()
        ? "<p>"
            + files.link(StudentFiles.page(exercise), text)
            + " has the task, what is given, and more hints.</p>\n"
        : "";
  }
}
