package microlearning.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowStepTest {
  @TempDir private Path folder;

  @Test
  void shouldTellTheRunnerTheResultAndTheSummary() throws IOException {
    Path output = Files.writeString(folder.resolve("output"), "earlier=1\n");
    Path summary = folder.resolve("summary");
    step(output, summary).report(Graded.mixed());

    assertThat(output)
        .hasContent("earlier=1\nresult=" + GitHubResults.encoded(Graded.mixed()) + "\n");
    assertThat(summary).hasContent(JobSummary.of(Graded.mixed()));
  }

  /** An open here-document would swallow the result. */
  @Test
  void shouldWriteOverWhatASubmissionPutThere() throws IOException {
    Path output = Files.writeString(folder.resolve("output"), "");
    Path summary = Files.writeString(folder.resolve("summary"), "");
    WorkflowStep step = step(output, summary);
    Files.writeString(output, "result=" + GitHubResults.encoded(Graded.right()) + "\nx<<EOF\n");
    Files.writeString(summary, "## 100 of 100 points\n");
    step.report(Graded.mixed());

    assertThat(output).hasContent("result=" + GitHubResults.encoded(Graded.mixed()) + "\n");
    assertThat(summary).content().doesNotContain("100 of 100");
  }

  @Test
  void shouldDoNothingOutsideOfAWorkflow() throws IOException {
    new WorkflowStep(Map.of()).report(Graded.mixed());
    new WorkflowStep(Map.of("GITHUB_OUTPUT", "")).report(Graded.mixed());
    assertThat(folder).isEmptyDirectory();
  }

  private static WorkflowStep step(Path output, Path summary) throws IOException {
    return new WorkflowStep(
        Map.of("GITHUB_OUTPUT", output.toString(), "GITHUB_STEP_SUMMARY", summary.toString()));
  }
}
