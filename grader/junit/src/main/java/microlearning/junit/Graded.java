package microlearning.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import microlearning.submission.Exercise;

/** Says which exercise an {@link ExerciseTest} grades. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Graded {
  /** The exercise, whose class is in the package of the test. */
  Exercise value();
}
