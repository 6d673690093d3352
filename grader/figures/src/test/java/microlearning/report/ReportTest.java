package microlearning.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import microlearning.figures.SampleRuns;
import microlearning.grade.GradingData;
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
        .contains("<li class=\"failed\">", "✗ failed", "Mind the &lt;sign&gt;.")
        .contains("○ not started", "blank 1")
        .contains("<span>2.1&ensp;feedback gives the right update of the hidden weights</span>")
        .contains("! fault of the grader", "bands.csv is damaged");
  }

  @Test
  void shouldShowWhatSubmissionsSayAsTextOnly() {
    assertThat(SamplePages.report())
        .contains("&lt;/title&gt;&lt;script&gt;document.title=&#39;taken&#39;")
        .doesNotContain("<script", "<img", "\u0000", "\u001b", "\u202e");
  }

  @Test
  void shouldForbidScriptsAndRequests() {
    assertThat(SamplePages.figures())
        .contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
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
    assertThat(Report.html(SamplePages.grade(), null, Map.of(), SampleRuns.reference()))
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
    GradingData data = GradingData.digits("as a test asks for them");
    Map<Exercise, Curves> own = Map.of(Exercise.KOLEPOLL, SampleRuns.curves(20, 1, 10, 20));
    assertThat(Report.html(SamplePages.grade(), data, own, damaged))
        .contains("Without the reference: digits/losses.csv is not in datapackage.json")
        .contains("id=\"kolepoll-loss-title\"");
  }

  @Test
  void shouldBeTheSameEachTime() {
    assertThat(SamplePages.figures()).isEqualTo(SamplePages.figures());
  }
}
