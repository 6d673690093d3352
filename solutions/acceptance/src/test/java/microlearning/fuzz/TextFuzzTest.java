package microlearning.fuzz;

import static microlearning.fuzz.Harmless.assertHarmless;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import microlearning.calls.SubmissionFailure;
import microlearning.checks.Check;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.grade.Grade;
import microlearning.grade.GradeJson;
import microlearning.grade.GradeTable;
import microlearning.submission.Exercise;
import microlearning.systems.GitHubResults;
import microlearning.systems.GradedSubmission;
import microlearning.systems.GradescopeResults;
import microlearning.systems.JUnitXml;
import microlearning.systems.JobSummary;
import microlearning.text.PlainText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xml.sax.InputSource;

/** Whatever a submission says, nothing that is made of it commands anything. */
class TextFuzzTest {
  /** Parts of commands among characters of all sorts. */
  @Provide
  static Arbitrary<String> words() {
    Arbitrary<String> parts =
        Arbitraries.of(
            ":",
            "::",
            "##",
            "##[",
            "vso[",
            "set-output",
            "\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "\u2028",
            "\u001b[",
            "\u202e",
            "\u200b",
            "\ud800",
            "\u0000",
            "=",
            "]]>",
            "<",
            "\"",
            "`",
            "|");
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(5);
    return Arbitraries.oneOf(parts, any).list().ofMaxSize(60).map(words -> String.join("", words));
  }

  @Property(seed = "1")
  void shouldMakeHarmlessLines(@ForAll("words") String words) {
    assertHarmless(PlainText.line(words));
    assertHarmless(PlainText.lines(words));
    assertHarmless(PlainText.name(words));
    assertThat(PlainText.line(words)).doesNotContain("\n", "\r");
    assertThat(PlainText.line(PlainText.line(words))).isEqualTo(PlainText.line(words));
    assertThat(PlainText.name(words)).isNotEmpty().doesNotContain("/", "\\").doesNotEndWith(".");
  }

  @Property(seed = "2")
  void shouldMakeHarmlessOutcomes(@ForAll("words") String label, @ForAll("words") String words) {
    assertHarmless(new Fact(label, words).label());
    assertHarmless(new Fact(label, words).value());
    assertHarmless(Outcome.failed(List.of(new Fact(label, words)), words).text());
    assertHarmless(new SubmissionFailure(SubmissionFailure.Kind.REFUSED, words).getMessage());
  }

  @Property(seed = "3")
  void shouldRenderNothingElse(@ForAll("words") String words) throws Exception {
    Grade grade = new Grade(EnumSet.allOf(Exercise.class));
    Map<Check.Kind, Outcome> outcomes = new EnumMap<>(Check.Kind.class);
    for (Check.Kind kind : Check.Kind.values()) {
      outcomes.put(kind, Outcome.failed(List.of(new Fact(Outcome.HAPPENED, words)), words));
    }
    grade.put(Exercise.FEEDBACK, outcomes);
    GradedSubmission graded = new GradedSubmission(grade, words, 1);

    assertHarmless(GradeTable.of(grade, false));
    assertHarmless(GradeJson.of(grade, null, "1"));
    assertHarmless(GitHubResults.json(graded));
    assertHarmless(GradescopeResults.of(graded, Map.of()));
    assertHarmless(JobSummary.of(graded));
    String xml = JUnitXml.of(graded);
    assertHarmless(xml);
    DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
