package microlearning.exercises;

import microlearning.junit.ExerciseTest;
import microlearning.junit.Graded;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.DisplayName;

/** Grades {@link KolenPollackMLP}. */
@Graded(Exercise.KOLEPOLL)
@DisplayName("Exercise 3: Kolen-Pollack")
class Exercise3KolenPollackTest extends ExerciseTest {}
