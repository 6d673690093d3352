package microlearning.junit;

import java.util.stream.Stream;
import microlearning.checks.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The checks of one exercise as tests. A subclass says which by {@link Graded}, and stands in the
 * package of the exercise's class. What has not been started is skipped, or, with the system
 * property {@code grade.strict=true}, fails.
 */
public abstract class ExerciseTest {
  /** For subclasses. */
  protected ExerciseTest() {}

  /** A test for each check, named by its number and what it checks. */
  @TestFactory
  @DisplayName("checks")
  Stream<DynamicTest> checks() {
    return Check.of(getClass().getAnnotation(Graded.class).value()).stream()
        .map(check -> DynamicTest.dynamicTest(name(check), () -> GradeListener.check(check)));
  }

  private static String name(Check check) {
    return check.number() + " " + check.title();
  }
}
