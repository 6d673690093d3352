package microlearning.command.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import microlearning.command.Arguments;
import microlearning.results.WholeFile;
import microlearning.systems.Annotations;
import microlearning.systems.Classroom50Identity;
import microlearning.systems.Classroom50Result;
import microlearning.systems.GitHubResults;
import microlearning.systems.GradedSubmission;
import microlearning.systems.GradescopeResults;
import microlearning.systems.JUnitXml;
import microlearning.systems.JobSummary;
import microlearning.systems.WorkflowCommand;
import microlearning.systems.WorkflowStep;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The formats of other systems that a grade is written in besides this program's own. */
final class FormatOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      split = ",",
      converter = FormatConverter.class,
      description = {
        "Write the grade in a format of another system, too; may be given several times.",
        "github: github.json and summary.md; in a workflow also the job's summary.",
        "classroom50: release-body.md and result.json.",
        "gradescope: results.json.",
        "junit: junit.xml, in each submission's folder."
      })
  private List<Format> formats = List.of();

  @Option(
      names = "--visibility",
      paramLabel = "CHECK=WHEN",
      split = ",",
      converter = CheckVisibility.Converter.class,
      description =
          "When Gradescope shows a check to students: visible, hidden, after_due_date or"
              + " after_published. The check is an id such as perturb.loss, a kind such as loss, or"
              + " all; the last that fits counts.")
  private List<CheckVisibility> visibility = List.of();

  @Mixin private Classroom50Options classroom50;

  private Classroom50Identity identity;
  private WorkflowStep step;

  /** The formats to choose from. */
  enum Format {
    GITHUB,
    CLASSROOM50,
    GRADESCOPE,
    JUNIT;

    /** Whether a system asks for the grade of one submission. */
    boolean takesOne() {
      return this != JUNIT;
    }

    private String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads a format from the command line. */
  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      return Arguments.oneOf(Format.values(), Format::id, name);
    }
  }

  /**
   * Prepares the formats: to be called before any code of a submission runs.
   *
   * @param submissions how many are graded
   * @param environment where systems tell what they know
   * @throws ParameterException if a format cannot be written, with the reason
   * @throws IOException if a file of the workflow's step cannot be read
   */
  void prepare(int submissions, Map<String, String> environment) throws IOException {
    for (Format format : formats) {
      if (format.takesOne() && submissions != 1) {
        throw new ParameterException(
            spec.commandLine(),
            "--format " + format.id() + " takes one submission, not " + submissions + ".");
      }
    }
    if (has(Format.CLASSROOM50)) {
      identity = classroom50.identity(environment);
    }
    step = new WorkflowStep(has(Format.GITHUB) ? environment : Map.of());
  }

  /** Whether a system asks for the grade of one submission. */
  boolean takeOne() {
    return formats.stream().anyMatch(Format::takesOne);
  }

  /**
   * Requires that the formats can tell so many points.
   *
   * @param maximum the points that a submission can have
   * @throws ParameterException if one cannot, with the reason
   */
  void requireRoomFor(int maximum) {
    if (has(Format.GITHUB) && maximum > GitHubResults.MOST_POINTS) {
      throw new ParameterException(
          spec.commandLine(),
          "--format github takes "
              + GitHubResults.MOST_POINTS
              + " points at most, not "
              + maximum
              + ": each is a row that the runner passes on.");
    }
  }

  /** What the runner of a workflow's step is told of a grade; nothing outside of one. */
  List<WorkflowCommand> commands(GradedSubmission submission) {
    return step.isOfWorkflow() ? Annotations.of(submission) : List.of();
  }

  /** Whether a format was asked for. */
  boolean any() {
    return !formats.isEmpty();
  }

  private boolean has(Format format) {
    return formats.contains(format);
  }

  /**
   * Writes a grade in the formats; what a system waits for comes last.
   *
   * @param out folder of the systems' files
   * @param folder of the submission
   * @param graded when it was graded
   * @throws IOException if a file cannot be written
   */
  void write(GradedSubmission submission, Path out, Path folder, Instant graded)
      throws IOException {
    Map<Path, String> files = new LinkedHashMap<>();
    if (has(Format.JUNIT)) {
      files.put(folder.resolve("junit.xml"), JUnitXml.of(submission));
    }
    if (has(Format.GITHUB)) {
      files.put(out.resolve("github.json"), GitHubResults.json(submission));
      files.put(out.resolve("summary.md"), JobSummary.of(submission));
    }
    if (has(Format.GRADESCOPE)) {
      files.put(
          out.resolve("results.json"),
          GradescopeResults.of(submission, CheckVisibility.together(visibility)));
    }
    if (has(Format.CLASSROOM50)) {
      files.put(out.resolve("release-body.md"), JobSummary.of(submission));
      files.put(
          out.resolve("result.json"), Classroom50Result.of(submission, identity, graded, graded));
    }
    WholeFile.writeAll(files);
    step.report(submission);
  }
}
