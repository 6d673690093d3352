package microlearning.exercises;

import microlearning.junit.ExerciseTest;
import microlearning.junit.Graded;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.DisplayName;

/** Grades {@link WeightPerturbMLP}. */
@Graded(Exercise.PERTURB)
@DisplayName("Exercise 1: weight perturbation")
class Exercise1WeightPerturbationTest extends ExerciseTest {}
