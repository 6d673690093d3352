package microlearning.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.figures.SampleRuns;
import microlearning.grade.Grade;
import microlearning.reference.Curves;
import microlearning.reference.ReferenceData;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void shouldShowPointsFactsAndHints() {
    assertThat(SamplePages.report())
        .contains("<h1>Your grade: 30 of 100 points</h1>")
        .contains("Training on digits, as a test asks for them.")
        .contains("id=\"check-1.1\" class=\"failed\">", "✗ failed", "Mind the &lt;sign&gt;.")
        .contains("○ not started", "blank 1")
        .contains("<span>2.1&ensp;feedback gives the right update of the hidden weights</span>")
        .contains("! fault of the grader", "bands.csv is damaged");
  }

  @Test
  void shouldShowWhatSubmissionsSayAsTextOnly() {
    assertThat(SamplePages.report())
        .contains("&lt;/title&gt;&lt;script&gt;document.title=&#39;taken&#39;")
        .containsOnlyOnce("<script")
        .doesNotContain("<img", "\u0000", "\u001b", "\u202e");
  }

  @Test
  void shouldBeginWithWhatToDoNext() {
    String report = SamplePages.report();
    assertThat(report.substring(report.indexOf("<main>")))
        .containsSubsequence(
            "<h1>",
            "What to do next",
            "<b>Fix this first:</b> <a href=\"#check-1.1\">Exercise 1: weight perturbation</a>",
            "WeightPerturbMLP.java, line 2",
            "<pre><code>double deltaLoss = 1; // &lt;/title&gt;",
            "Mind the &lt;sign&gt;.",
            "8 further checks of Exercise 1 wait for it.",
            "<a href=\"../../handout/html/exercise-1-perturb.html\">Exercise 1 in the handout</a>",
            "<table class=\"grade\">",
            "id=\"check-1.1\"",
            "<a href=\"../../handout/html/exercise-3-kolepoll.html\">");
  }

  @Test
  void shouldLeadToTheNextExercise() {
    Grade grade = new Grade(EnumSet.of(Exercise.FEEDBACK));
    grade.put(Exercise.FEEDBACK, all(Exercise.FEEDBACK, Outcome.notStarted("Fill in blank 1.")));
    assertThat(page(grade, SamplePages.FILES))
        .contains("<b>Next:</b> <a href=\"#check-2.1\">Fill in blank 1.</a>")
        .contains("exercise-2-feedback.html");
  }

  @Test
  void shouldLeadToTheLabWhenAllIsRight() {
    Grade grade = new Grade(EnumSet.of(Exercise.FEEDBACK));
    grade.put(Exercise.FEEDBACK, all(Exercise.FEEDBACK, Outcome.passed()));
    assertThat(page(grade, SamplePages.FILES))
        .contains("<b>All right.</b>", "<a href=\"../../handout/html/lab.html\">the lab</a>");
    assertThat(page(grade, StudentFiles.NONE))
        .contains("<b>All right.</b>")
        .doesNotContain(".html");
  }

  private static Map<Check.Kind, Outcome> all(Exercise exercise, Outcome outcome) {
    Map<Check.Kind, Outcome> outcomes = new EnumMap<>(Check.Kind.class);
    Check.of(exercise).forEach(check -> outcomes.put(check.kind(), outcome));
    return outcomes;
  }

  private static String page(Grade grade, StudentFiles files) {
    return Report.html(grade, null, Map.of(), SampleRuns.reference(), files);
  }

  @Test
  void shouldCompareAllThatWasTrained() {
    assertThat(SamplePages.report())
        .contains("Your rules, compared", "id=\"compared-loss-title\"", ">Backpropagation</text>");
  }

  @Test
  void shouldForbidRequestsAndScriptsButItsOwn() {
    assertThat(SamplePages.figures())
        .containsPattern(
            "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-[^' ]+'\"")
        .doesNotContain("url(", "@import", "href=\"http", "src=");
  }

  @Test
  void shouldDrawCurvesOfTrainedExercisesOnly() {
    assertThat(SamplePages.report())
        .contains("id=\"perturb-loss-title\"", "id=\"feedback-accuracy-title\"")
        .doesNotContain("id=\"kolepoll-loss-title\"");
  }

  @Test
  void shouldShowTheGradeWhereNothingWasTrained() {
    assertThat(
            Report.html(
                SamplePages.grade(), null, Map.of(), SampleRuns.reference(), StudentFiles.NONE))
        .contains("No network was trained.")
        .doesNotContain("<svg");
  }

  @Test
  void shouldDrawOwnCurvesWhereTheReferenceIsDamaged() {
    ReferenceData damaged =
        new ReferenceData(
            new ClassLoader(null) {
              @Override
              public InputStream getResourceAsStream(String name) {
                return new ByteArrayInputStream("{\"resources\": []}".getBytes(UTF_8));
              }
            });
    Map<Exercise, Curves> own = Map.of(Exercise.KOLEPOLL, SampleRuns.curves(20, 1, 10, 20));
    assertThat(
            Report.html(SamplePages.grade(), SamplePages.images(), own, damaged, StudentFiles.NONE))
        .contains("Without the reference: digits/losses.csv is not in datapackage.json")
        .contains("id=\"kolepoll-loss-title\"");
  }

  @Test
  void shouldBeTheSameEachTime() {
    assertThat(SamplePages.figures()).isEqualTo(SamplePages.figures());
  }
}
