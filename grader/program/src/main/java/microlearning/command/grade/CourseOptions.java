package microlearning.command.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import microlearning.course.CourseFile;
import microlearning.course.DueTime;
import microlearning.course.ManualPoints;
import microlearning.course.Roster;
import microlearning.gradebook.ClassRules;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a course says of all its submissions. */
final class CourseOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--course",
      paramLabel = "FILE",
      description =
          "The course's file, course.yaml. Its options count as if they were typed, but an"
              + " option that is typed counts before it. It also says what lateness costs, and what"
              + " columns are called.")
  private Path course;

  @Option(
      names = "--roster",
      paramLabel = "FILE",
      description =
          "CSV file of the students, as other systems export it, with columns such as id,"
              + " login, name, e-mail, section and extension. The program tells who handed in"
              + " nothing.")
  private Path roster;

  @Option(
      names = "--due",
      paramLabel = "TIME",
      description =
          "When the work is due, such as 2026-11-30T23:59+01:00. The program tells who is"
              + " late. It takes points off only by a rule in the course file.")
  private String due;

  @Option(
      names = "--manual",
      paramLabel = "FILE",
      description =
          "CSV file of points and comments by hand, with columns student, points and"
              + " comment. The program adds them to grades and reports, also to those of earlier"
              + " runs.")
  private Path manual;

  /**
   * Reads what the files say.
   *
   * @throws IOException if one cannot be read, or is wrong, with the line
   */
  ClassRules rules() throws IOException {
    CourseFile file = course == null ? CourseFile.NONE : CourseFile.read(course);
    return new ClassRules(
        file,
        roster == null
            ? Optional.empty()
            : Optional.of(Roster.read(roster, file.rosterColumns(), file.zone())),
        due(file),
        manual == null ? ManualPoints.NONE : ManualPoints.read(manual, file.manualColumns()));
  }

  private Optional<Instant> due(CourseFile file) {
    try {
      return Optional.ofNullable(due).map(text -> DueTime.parse(text, file.zone()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--due " + e.getMessage() + ".", e);
    }
  }

  /** The files that it names: no submission may read them. */
  List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path file : new Path[] {course, roster, manual}) {
      if (file != null) {
        files.add(file);
      }
    }
    return files;
  }
}
