package microlearning.exercises;

import microlearning.junit.ExerciseTest;
import microlearning.junit.Graded;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.DisplayName;

/** Grades {@link FeedbackAlignmentMLP}. */
@Graded(Exercise.FEEDBACK)
@DisplayName("Exercise 2: feedback alignment")
class Exercise2FeedbackAlignmentTest extends ExerciseTest {}
