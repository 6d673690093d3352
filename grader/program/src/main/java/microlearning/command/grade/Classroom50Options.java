package microlearning.command.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import microlearning.systems.Classroom50Identity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What Classroom 50 wants to be told about a submission; its runner sets the variables. */
final class Classroom50Options {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--classroom",
      paramLabel = "NAME",
      description = "For classroom50: the classroom. Without it: the variable CLASSROOM.")
  private String classroom;

  @Option(
      names = "--assignment",
      paramLabel = "NAME",
      description = "The assignment. Without it: ASSIGNMENT.")
  private String assignment;

  @Option(
      names = "--assignment-type",
      paramLabel = "TYPE",
      description = "individual, group or team. Without it: ASSIGNMENT_TYPE, or else individual.")
  private String assignmentType;

  @Option(
      names = "--owner",
      paramLabel = "LOGIN",
      description = "Whose repository it is. Without it: OWNER, or else USERNAME.")
  private String owner;

  @Option(
      names = "--submission-tag",
      paramLabel = "TAG",
      description = "Its tag, which begins with submit/. Without it: SUBMISSION_TAG.")
  private String tag;

  @Option(
      names = "--commit",
      paramLabel = "URL",
      description = "Link to the commit. Without it: COMMIT_URL.")
  private String commit;

  @Option(
      names = "--release",
      paramLabel = "URL",
      description = "Link to the release. Without it: RELEASE_URL.")
  private String release;

  @Option(
      names = "--review",
      paramLabel = "URL",
      description = "Link to the changes. Without it: REVIEW_URL, or else the link to the commit.")
  private String review;

  /**
   * Puts the options and the environment together.
   *
   * @throws ParameterException if something is missing or wrong, with its name
   */
  Classroom50Identity identity(Map<String, String> environment) {
    Values values = new Values(environment);
    String link = values.required("--commit", commit, "COMMIT_URL");
    try {
      return new Classroom50Identity(
          values.required("--classroom", classroom, "CLASSROOM"),
          values.required("--assignment", assignment, "ASSIGNMENT"),
          values.optional(assignmentType, "ASSIGNMENT_TYPE", "individual"),
          values.required("--owner", owner, "OWNER", "USERNAME"),
          values.required("--submission-tag", tag, "SUBMISSION_TAG"),
          link,
          values.required("--release", release, "RELEASE_URL"),
          values.optional(review, "REVIEW_URL", link));
    } catch (IllegalArgumentException e) {
      String message = values.missing.isEmpty() ? e.getMessage() : values.complaint();
      throw new ParameterException(spec.commandLine(), message, e);
    }
  }

  /** Looks values up, and remembers which are missing; an empty one is as good as none. */
  private static final class Values {
    private final Map<String, String> environment;
    private final List<String> missing = new ArrayList<>();

    private Values(Map<String, String> environment) {
      this.environment = environment;
    }

    private String required(String option, String given, String... variables) {
      String value = optional(given, variables[0], "");
      for (int i = 1; i < variables.length && value.isEmpty(); i++) {
        value = optional(null, variables[i], "");
      }
      if (value.isEmpty()) {
        missing.add(option + " or the variable " + variables[0]);
      }
      return value;
    }

    private String optional(String given, String variable, String otherwise) {
      return Stream.of(given == null ? "" : given, environment.getOrDefault(variable, ""))
          .filter(value -> !value.isBlank())
          .findFirst()
          .orElse(otherwise);
    }

    private String complaint() {
      return "--format classroom50 needs " + String.join(", ", missing) + ".";
    }
  }
}
