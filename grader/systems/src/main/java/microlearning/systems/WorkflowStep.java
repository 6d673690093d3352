package microlearning.systems;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The step of a GitHub Actions workflow that this program runs in: its output {@code result} and
 * its part of the job's summary. The files that the runner names for them are read before any code
 * of a submission runs, and written whole afterwards: whatever that code put there is gone.
 */
public final class WorkflowStep {
  private final Map<Path, byte[]> before = new LinkedHashMap<>();
  private final Path output;
  private final Path summary;

  /**
   * Finds the step's files, if there is a step.
   *
   * @param environment where the runner names them: {@code GITHUB_OUTPUT}, {@code
   *     GITHUB_STEP_SUMMARY}
   * @throws IOException if one cannot be read
   */
  public WorkflowStep(Map<String, String> environment) throws IOException {
    output = named(environment.get("GITHUB_OUTPUT"));
    summary = named(environment.get("GITHUB_STEP_SUMMARY"));
  }

  private Path named(String name) throws IOException {
    if (name == null || name.isBlank()) {
      return null;
    }
    Path file = Path.of(name);
    before.put(file, Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
    return file;
  }

  /**
   * Tells the runner of a grade; without a step, does nothing.
   *
   * @throws IOException if a file cannot be written
   */
  public void report(GradedSubmission submission) throws IOException {
    if (output != null) {
      write(output, "result=" + GitHubResults.encoded(submission) + "\n");
    }
    if (summary != null) {
      write(summary, JobSummary.of(submission));
    }
  }

  private void write(Path file, String text) throws IOException {
    byte[] start = before.get(file);
    byte[] end = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[start.length + end.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(end, 0, all, start.length, end.length);
    Files.write(file, all);
  }
}
