/**
 * The checks as JUnit tests. {@link microlearning.junit.ExerciseTest} tells the outcomes to JUnit,
 * {@link microlearning.junit.GradeListener} runs the grading around all tests.
 */
package microlearning.junit;
