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
  void shouldAddToTheSummary() throws IOException {
    Path summary = Files.writeString(folder.resolve("summary"), "earlier\n");
    step(summary).report(Graded.mixed());

    assertThat(summary).hasContent("earlier\n" + JobSummary.of(Graded.mixed()));
  }

  @Test
  void shouldWriteOverWhatASubmissionPutThere() throws IOException {
    Path summary = folder.resolve("summary");
    WorkflowStep step = step(summary);
    Files.writeString(summary, "## 100 of 100 points\n");
    step.report(Graded.mixed());

    assertThat(summary).hasContent(JobSummary.of(Graded.mixed()));
  }

  @Test
  void shouldDoNothingOutsideOfAWorkflow() throws IOException {
    new WorkflowStep(Map.of()).report(Graded.mixed());
    new WorkflowStep(Map.of("GITHUB_STEP_SUMMARY", "")).report(Graded.mixed());
    assertThat(folder).isEmptyDirectory();
  }

  private static WorkflowStep step(Path summary) throws IOException {
    return new WorkflowStep(Map.of("GITHUB_STEP_SUMMARY", summary.toString()));
  }
}
