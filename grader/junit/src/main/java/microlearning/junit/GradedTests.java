package microlearning.junit;

import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.EnumMap;
import java.util.Map;
import microlearning.submission.ClassPathSubmission;
import microlearning.submission.Exercise;
import microlearning.submission.Submission;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The tests of exercises in a plan, and what is found from where they stand. */
final class GradedTests {
  private GradedTests() {}

  /** The exercises of a plan in their order, each with its test class. */
  static Map<Exercise, Class<?>> in(TestPlan plan) {
    Map<Exercise, Class<?>> tests = new EnumMap<>(Exercise.class);
    for (TestIdentifier root : plan.getRoots()) {
      plan.getDescendants(root).forEach(identifier -> addTo(tests, identifier));
    }
    return tests;
  }

  private static void addTo(Map<Exercise, Class<?>> tests, TestIdentifier identifier) {
    if (identifier.getSource().orElse(null) instanceof ClassSource source) {
      Class<?> type = source.getJavaClass();
      Graded graded = type.getAnnotation(Graded.class);
      if (graded != null && ExerciseTest.class.isAssignableFrom(type)) {
        tests.putIfAbsent(graded.value(), type);
      }
    }
  }

  /** The submissions that they test: the classes of their package. */
  static Map<Exercise, Submission> submissions(Map<Exercise, Class<?>> tests) {
    Map<Exercise, Submission> submissions = new EnumMap<>(Exercise.class);
    tests.forEach(
        (exercise, test) ->
            submissions.put(
                exercise, new ClassPathSubmission(test.getPackageName(), test.getClassLoader())));
    return submissions;
  }

  /**
   * The folder for the grade: {@code target/grade} of the module whose {@code target/test-classes}
   * hold the test, whatever folder the tests were started in.
   */
  static Path reportFolder(Class<?> test) {
    CodeSource source = test.getProtectionDomain().getCodeSource();
    URI classes = source == null ? null : URI.create(source.getLocation().toString());
    Path parent =
        classes != null && "file".equals(classes.getScheme()) ? Path.of(classes).getParent() : null;
    Path target =
        parent != null && parent.endsWith("target") ? parent : Path.of("target").toAbsolutePath();
    return target.resolve("grade");
  }
}
