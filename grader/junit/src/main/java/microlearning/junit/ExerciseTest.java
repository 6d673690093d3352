package microlearning.junit;

import java.util.stream.Stream;
import microlearning.checks.Check;
import microlearning.grade.GradeSession;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The checks of one exercise as tests. A subclass says which by {@link Graded}, and stands in the
 * package of the exercise's class. What has not been started is skipped, or, with the system
 * property {@code grade.strict=true}, fails.
 */
public abstract class ExerciseTest {
  static final String STRICT = "grade.strict";

  /** For subclasses. */
  protected ExerciseTest() {}

  /** A test for each check, named by what it checks. */
  @TestFactory
  @DisplayName("checks that")
  Stream<DynamicTest> checks() {
    Exercise exercise = getClass().getAnnotation(Graded.class).value();
    GradeSession session = GradeListener.session();
    return Check.of(exercise).stream()
        .map(check -> DynamicTest.dynamicTest(check.title(), () -> run(session, check)));
  }

  private static void run(GradeSession session, Check check) {
    if (check.kind().needsTraining()) {
      GradeListener.train(check.exercise());
    }
    Verdict.tell(check, session.grade().outcome(check), Boolean.getBoolean(STRICT));
  }
}
