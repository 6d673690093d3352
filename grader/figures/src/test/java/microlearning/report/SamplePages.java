package microlearning.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import microlearning.checks.Check;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.data.Digits;
import microlearning.figures.Figure;
import microlearning.figures.Figures;
import microlearning.figures.FlowFigures;
import microlearning.figures.Run;
import microlearning.figures.SampleRuns;
import microlearning.grade.Grade;
import microlearning.grade.GradingData;
import microlearning.network.Rule;
import microlearning.reference.Curves;
import microlearning.submission.Exercise;

/** Pages of figures and of a grade. */
final class SamplePages {
  /** What a submission may say to break the page. */
  static final String HOSTILE =
      "</title><script>document.title='taken'</script><img src=\"https://example.org/x.png\""
          + " onerror='x'> & \u0000\u001b[31m\u202e";

  /** Sources with a line that says something hostile, and the handout's pages. */
  static final StudentFiles FILES =
      new StudentFiles(
          name -> List.of("// first", "    double deltaLoss = 1; // " + HOSTILE),
          "../../handout/html/");

  private SamplePages() {}

  /** A grade with an outcome of every kind, one of which says something hostile. */
  static Grade grade() {
    Grade grade = new Grade(EnumSet.allOf(Exercise.class));
    Map<Check.Kind, Outcome> passed = new EnumMap<>(Check.Kind.class);
    Check.of(Exercise.FEEDBACK).forEach(check -> passed.put(check.kind(), Outcome.passed()));
    grade.put(Exercise.FEEDBACK, passed);
    grade.put(
        Exercise.PERTURB,
        Map.of(
            Check.Kind.HIDDEN_UPDATE,
            Outcome.failed(List.of(new Fact("happened", HOSTILE)), "Mind the <sign>."),
            Check.Kind.OUTPUT_UPDATE,
            Outcome.notStarted("blank 1"),
            Check.Kind.LOSS,
            Outcome.graderFault("bands.csv is damaged")));
    return grade;
  }

  /** Only their name is shown, so there are few. */
  static GradingData images() {
    return GradingData.of(Digits.draw(10, 1), "as a test asks for them");
  }

  /** The page of the grade, with a submission whose loss explodes and one that is right. */
  static String report() {
    Map<Exercise, Curves> own = new EnumMap<>(Exercise.class);
    own.put(Exercise.PERTURB, SampleRuns.curves(375, 3, 10, Double.NaN, 12));
    own.put(Exercise.FEEDBACK, SampleRuns.referenceRun().curves().get(Rule.FEEDBACK_ALIGNMENT));
    return Report.html(grade(), images(), own, SampleRuns.reference(), FILES);
  }

  /** The page of all figures of the tutorial, of a run over the reference. */
  static String figures() {
    Run run =
        Run.of("results/another-seed", Run.reference(SampleRuns.reference(), "digits").curves());
    List<Figure> figures = new ArrayList<>();
    figures.add(Figures.digits(Digits.draw(10, 1), 10));
    figures.addAll(FlowFigures.all());
    figures.addAll(Figures.tutorial(List.of(SampleRuns.referenceRun(), run)));
    return Report.html("Figures", "All of them.", figures);
  }
}
