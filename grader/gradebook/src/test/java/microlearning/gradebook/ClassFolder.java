package microlearning.gradebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.course.CourseFile;
import microlearning.course.DueTime;
import microlearning.course.ManualPoints;
import microlearning.course.Roster;
import microlearning.grade.CurvesFile;
import microlearning.grade.Grade;
import microlearning.grade.GradeJson;
import microlearning.reference.Curves;
import microlearning.reference.ReferenceData;
import microlearning.report.Report;
import microlearning.report.StudentFiles;
import microlearning.submission.Exercise;

/** A folder as a grading leaves it, and files that say what a course is. */
record ClassFolder(Path folder) {
  static final ReferenceData REFERENCE = ReferenceData.stored();

  /** Adds a submission that was handed in at a time, with the files of its grade. */
  ClassFolder add(String name, Function<Check, Outcome> outcomes, String time, double shift)
      throws IOException {
    Path own = Files.createDirectories(folder.resolve(name));
    Grade grade = Entries.grade(outcomes);
    Map<Exercise, Curves> curves = new EnumMap<>(Exercise.class);
    if (shift > 0) {
      for (Exercise exercise : Exercise.values()) {
        Curves right = REFERENCE.curves("digits", exercise.rule());
        double[] losses = right.losses().clone();
        for (int i = 0; i < losses.length; i++) {
          losses[i] *= shift;
        }
        curves.put(
            exercise,
            new Curves(losses, right.accuracy(), right.cosineSimilarity(), right.snr() * shift));
      }
    }
    CurvesFile.write(own, curves);
    Files.writeString(own.resolve("grade.json"), GradeJson.of(grade, null, "1"));
    Files.writeString(
        own.resolve("report.html"),
        Report.html(grade, null, Map.of(), REFERENCE, StudentFiles.NONE));
    Origin origin = new Origin("", List.of(), time, false);
    EntryFile.write(own, Entry.of(name, grade, "digits", 1.25, "of " + name, "g", origin, ""));
    return this;
  }

  Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolveSibling(name), text);
  }

  /** What a course says in its files; texts may be empty. */
  ClassRules rules(String course, String roster, String manual) throws IOException {
    CourseFile file = CourseFile.read(file("course.yaml", course));
    return new ClassRules(
        file,
        roster.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Roster.read(file("students.csv", roster), file.rosterColumns(), file.zone())),
        file.options().stream()
            .filter(setting -> setting.option().equals("--due"))
            .findFirst()
            .map(setting -> DueTime.parse(setting.value(), file.zone())),
        manual.isEmpty()
            ? ManualPoints.NONE
            : ManualPoints.read(file("manual.csv", manual), file.manualColumns()));
  }
}
