package microlearning.junit;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.EnumMap;
import java.util.Map;
import microlearning.submission.ClassPathSubmission;
import microlearning.submission.Exercise;
import microlearning.submission.SourceSubmission;
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

  /**
   * The submission that they test: the sources in the module of the tests, whatever an earlier
   * build made of them, or, where there are none, the classes of the tests' package.
   */
  static Submission submission(Class<?> test) {
    Path sources = target(test).resolveSibling("src").resolve("main").resolve("java");
    return Files.isDirectory(sources.resolve(test.getPackageName().replace('.', '/')))
        ? new SourceSubmission(sources, test.getPackageName(), test.getClassLoader())
        : new ClassPathSubmission(test.getPackageName(), test.getClassLoader());
  }

  /**
   * The folder for the grade: {@code target/grade} of the module whose {@code target/test-classes}
   * hold the test, whatever folder the tests were started in.
   */
  static Path reportFolder(Class<?> test) {
    return target(test).resolve("grade");
  }

  private static Path target(Class<?> test) {
    CodeSource source = test.getProtectionDomain().getCodeSource();
    URI classes = source == null ? null : URI.create(source.getLocation().toString());
    Path parent =
        classes != null && "file".equals(classes.getScheme()) ? Path.of(classes).getParent() : null;
    return parent != null && parent.endsWith("target")
        ? parent
        : Path.of("target").toAbsolutePath();
  }
}
