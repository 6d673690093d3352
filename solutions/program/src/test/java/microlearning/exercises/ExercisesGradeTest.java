package microlearning.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import microlearning.checks.Outcome.Status;
import microlearning.grade.Grade;
import microlearning.grade.GradeFile;
import microlearning.grade.GradeSession;
import microlearning.grade.GradingData;
import microlearning.handout.ExerciseFile;
import microlearning.reference.ReferenceData;
import microlearning.submission.ClassPathSubmission;
import microlearning.submission.Exercise;
import microlearning.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exercises as they are handed out. */
class ExercisesGradeTest {
  @TempDir private Path folder;

  private Grade grade(String packageName, ClassLoader loader) {
    Map<Exercise, Submission> submissions = new EnumMap<>(Exercise.class);
    for (Exercise exercise : Exercise.values()) {
      submissions.put(exercise, new ClassPathSubmission(packageName, loader));
    }
    GradeSession session =
        new GradeSession(
            submissions,
            () -> ReferenceData.stored(),
            () -> GradingData.digits("for a test"),
            new GradeFile(folder));
    for (Exercise exercise : Exercise.values()) {
      session.runSmall(exercise);
      session.runTraining(exercise);
    }
    session.end();
    return session.grade();
  }

  @Test
  void shouldGradeTheExercisesAsNotStartedWithoutPoints() throws Exception {
    compileExercises("handed.out");
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      Grade grade = grade("handed.out", loader);

      assertThat(grade.points()).isZero();
      for (Exercise exercise : Exercise.values()) {
        assertThat(grade.checks(exercise))
            .extracting(check -> grade.outcome(check).status())
            .containsOnly(Status.NOT_STARTED);
        assertThat(grade.outcome(grade.firstToFix(exercise)).text())
            .contains("Exercise " + exercise.number() + ", " + exercise.method() + ": ");
      }
    }
  }

  /** In a package of their own, since the solutions have the names of the exercises. */
  private void compileExercises(String packageName) throws Exception {
    List<Path> sources = new ArrayList<>();
    for (Exercise exercise : Exercise.values()) {
      String text = ExerciseFile.of(exercise).text();
      sources.add(
          Files.writeString(
              folder.resolve(exercise.className() + ".java"),
              text.replace("package microlearning.exercises;", "package " + packageName + ";")));
    }
    StringWriter messages = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      String classPath = System.getProperty("java.class.path");
      List<String> options = List.of("-d", folder.toString(), "-cp", classPath, "-Werror");
      boolean compiled =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }
}
