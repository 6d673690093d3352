package microlearning.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import microlearning.calls.SubmissionFailure;
import microlearning.checks.Outcome;
import microlearning.compilation.ExerciseClasses;
import microlearning.compilation.Javac;
import microlearning.grade.Grade;
import microlearning.grade.GradeFile;
import microlearning.reader.Sources;
import microlearning.report.ReportFile;
import microlearning.sandbox.Account;
import microlearning.sandbox.CapturedOutput;
import microlearning.sandbox.Limits;
import microlearning.sandbox.Sandbox;
import microlearning.submission.Exercise;

/** Grades attacks as if the allow-list had let them by. */
record Unlisted(Account account, Path folder) {
  /** Of a worker, in megabytes. */
  static final int HEAP = 48;

  private static final Limits SHORT =
      new Limits(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(60), HEAP);

  /** What the checks of an attack with this body say. */
  String happened(String body) throws Exception {
    return happened(Attack.in("other user", body));
  }

  /** What the checks of an attack say. */
  String happened(Attack attack) throws Exception {
    CapturedOutput output = new CapturedOutput(Limits.OUTPUT);
    Path results = Files.createTempDirectory(folder, "results");
    try (Sandbox sandbox = new Sandbox(account);
        Judge judge =
            new Judge(List.of(), TinyCourse.reference(), TinyCourse.data(), SHORT, false)) {
      Map<String, byte[]> classes =
          new Javac(sandbox)
              .compile(
                  new Sources(new TreeMap<>(Map.of(attack.path(), attack.source()))), SHORT.whole())
              .classFiles();
      ExerciseClasses feedback = new ExerciseClasses(attack.className(), classes);
      try (WorkerSubmission submission =
          new WorkerSubmission(
              exercise -> only(exercise, feedback), sandbox, SHORT, output, SHORT.whole())) {
        Grade grade = judge.grade(submission, new GradeFile(results), new ReportFile(results));
        // What ends at a limit in the training has had its single updates compared by then.
        assertThat(grade.points()).isIn(0, 18, 30);
        return grade.checks(Exercise.FEEDBACK).stream()
            .map(grade::outcome)
            .map(Outcome::text)
            .collect(Collectors.joining());
      }
    }
  }

  private static ExerciseClasses only(Exercise exercise, ExerciseClasses feedback)
      throws SubmissionFailure {
    if (exercise != Exercise.FEEDBACK) {
      throw new SubmissionFailure(SubmissionFailure.Kind.NO_CLASS, "Not this one.");
    }
    return feedback;
  }
}
