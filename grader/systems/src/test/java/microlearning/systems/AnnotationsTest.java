package microlearning.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import microlearning.checks.Check.Kind;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.grade.Grade;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;

/** What students are told at the lines of their sources. */
class AnnotationsTest {
  private static final String FOLDER = "exercises/src/main/java/microlearning/exercises";
  private static final String SOURCE =
      "class FeedbackAlignmentMLP {\n  Update feedback() {\n    Matrix error = x;\n  }\n}\n";

  private static GradedSubmission submission(Outcome hidden, Outcome loss) {
    Grade grade = new Grade(EnumSet.of(Exercise.FEEDBACK));
    grade.put(Exercise.FEEDBACK, Map.of(Kind.HIDDEN_UPDATE, hidden, Kind.LOSS, loss));
    return new GradedSubmission(
        grade,
        "Trained on digits.",
        1,
        Instant.parse("2026-11-30T10:00:00Z"),
        FOLDER,
        Map.of("FeedbackAlignmentMLP.java", SOURCE));
  }

  private static Outcome wrongSign() {
    return Outcome.failed(List.of(new Fact("expected", "1.5")), "Mind the sign.");
  }

  private static Outcome broken() {
    return Outcome.failed(
        List.of(
            new Fact(
                Outcome.COMPILER,
                "It does not compile: FeedbackAlignmentMLP.java:41: ';' expected.")),
        "");
  }

  private static List<String> lines(GradedSubmission submission) {
    return Annotations.of(submission).stream().map(WorkflowCommand::text).toList();
  }

  @Test
  void shouldPointToTheLineThatSetsWhatIsWrongAndLeaveOutWhatFollows() {
    assertThat(lines(submission(wrongSign(), Outcome.failed(List.of(), ""))))
        .containsExactly(
            "::error file="
                + FOLDER
                + "/FeedbackAlignmentMLP.java,line=3,title=Exercise 2.1%3A feedback gives the right"
                + " update of the hidden weights::expected: 1.5%0Ahint: Mind the sign.");
  }

  @Test
  void shouldPointToTheLineThatTheCompilerNames() {
    assertThat(lines(submission(broken(), broken())))
        .singleElement()
        .asString()
        .contains("/FeedbackAlignmentMLP.java,line=41,");
  }

  /** Only the first two colons begin a command, and only the next two end its properties. */
  @Test
  void shouldLetNoWordsOfASubmissionBecomeACommand() {
    List<String> lines = lines(Graded.hostile(Graded.HOSTILE + ",line=1::x\r\n::error::y"));

    assertThat(lines).isNotEmpty();
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.lines()).hasSize(1);
              assertThat(line.substring(2).split("::")).hasSize(2);
              assertThat(line).doesNotContain("##[").doesNotContain("\u001b");
            });
  }

  @Test
  void shouldTellNothingOfWhatIsRightOrNotStarted() {
    assertThat(lines(Graded.right())).isEmpty();
    assertThat(lines(submission(Outcome.passed(), Outcome.passed()))).isEmpty();
  }

  @Test
  void shouldFillInTheLineForGitHubsReporter() {
    assertThat(GitHubResults.json(submission(wrongSign(), Outcome.passed())))
        .contains("\"filename\":\"FeedbackAlignmentMLP.java\",\"line_no\":3");
  }

  @Test
  void shouldOpenTheSummaryWithWhatToFixFirst() {
    assertThat(JobSummary.of(submission(wrongSign(), Outcome.passed())).lines().toList())
        .startsWith(
            "## 4 of 30 points",
            "",
            "Fix this first: 2.1 feedback gives the right update of the hidden weights",
            "",
            "      FeedbackAlignmentMLP.java:3",
            "      expected: 1.5",
            "      hint: Mind the sign.");
    assertThat(JobSummary.of(Graded.right())).doesNotContain("Fix this first:");
  }

  /** Only JUnit's readers and GitHub have a field for it. */
  @Test
  void shouldTellTheLineInWordsWhereASystemHasNoFieldForIt() {
    GradedSubmission wrong = submission(wrongSign(), Outcome.passed());
    String told = "\"FeedbackAlignmentMLP.java:3\\nexpected: 1.5\\nhint: Mind the sign.\"";
    Instant time = Instant.EPOCH;

    assertThat(GradescopeResults.of(wrong, Map.of())).contains("\"output\": " + told);
    assertThat(Classroom50Result.of(wrong, Classroom50ResultTest.IDENTITY, time, time))
        .contains("\"output\": " + told);
    assertThat(GitHubResults.json(wrong)).contains("\"test_code\":" + told);
    assertThat(GradescopeResults.of(submission(broken(), broken()), Map.of()))
        .contains("\"output\": \"compiler: It does not compile: FeedbackAlignmentMLP.java:41:");
  }

  @Test
  void shouldOpenGradescopesOutputWithWhatToFixFirst() {
    GradedSubmission wrong = submission(wrongSign(), Outcome.passed());

    assertThat(GradescopeResults.of(wrong, Map.of()))
        .contains(
            "\"output\": \"Fix this first: 2.1 feedback gives the right update of the hidden"
                + " weights\\nFeedbackAlignmentMLP.java:3\\nexpected: 1.5");
  }

  @Test
  void shouldTellJUnitsReadersTimesAndFiles() {
    assertThat(JUnitXml.of(submission(wrongSign(), Outcome.passed())))
        .contains("timestamp=\"2026-11-30T10:00:00\"")
        .contains("<system-out>" + FOLDER + "/FeedbackAlignmentMLP.java:3</system-out>");
  }
}
