package microlearning.systems;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * The step of a GitHub Actions workflow that this program runs in: its part of the job's summary.
 * The file that the runner names for it is read before any code of a submission runs, and written
 * whole afterwards: whatever that code put there is gone.
 */
public final class WorkflowStep {
  private final Path summary;
  private final byte[] before;

  /**
   * Finds the step's file, if there is a step.
   *
   * @param environment where the runner names it: {@code GITHUB_STEP_SUMMARY}
   * @throws IOException if it cannot be read
   */
  public WorkflowStep(Map<String, String> environment) throws IOException {
    String name = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
    summary = name.isBlank() ? null : Path.of(name);
    before = summary != null && Files.exists(summary) ? Files.readAllBytes(summary) : new byte[0];
  }

  /** Whether there is a step, whose log the runner reads. */
  public boolean isOfWorkflow() {
    return summary != null;
  }

  /**
   * Tells the runner of a grade; without a step, does nothing.
   *
   * @throws IOException if the file cannot be written
   */
  public void report(GradedSubmission submission) throws IOException {
    if (summary != null) {
      byte[] own = JobSummary.of(submission).getBytes(StandardCharsets.UTF_8);
      byte[] all = Arrays.copyOf(before, before.length + own.length);
      System.arraycopy(own, 0, all, before.length, own.length);
      Files.write(summary, all);
    }
  }
}
