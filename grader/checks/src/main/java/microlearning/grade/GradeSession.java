package microlearning.grade;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import microlearning.checks.Check;
import microlearning.checks.Check.Kind;
import microlearning.checks.ExerciseChecks;
import microlearning.checks.Outcome;
import microlearning.reference.Curves;
import microlearning.reference.ReferenceData;
import microlearning.reference.ReferenceException;
import microlearning.submission.Exercise;
import microlearning.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A grading, step by step. The grade is written at zero before any code of a submission runs, and
 * again after each step. Whatever fails in the grader itself becomes an outcome that says so.
 */
public final class GradeSession {
  /** A download may take its time; one that does not move gives itself up. */
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

  private final Map<Exercise, ExerciseChecks> checks = new EnumMap<>(Exercise.class);
  private final Set<Exercise> trained = EnumSet.noneOf(Exercise.class);
  private final Grade grade;
  private final GradeFile file;
  private final ImageSearch images;
  private @Nullable ReferenceData reference;
  private @Nullable GradingData used;

  /**
   * Begins a grading.
   *
   * @param submissions the exercises to grade, and whose
   * @param reference opens the reference data
   * @param images loads what to train on; asked at once, on a thread of its own
   * @param file where the grade goes
   */
  public GradeSession(
      Map<Exercise, Submission> submissions,
      Supplier<ReferenceData> reference,
      Supplier<GradingData> images,
      GradeFile file) {
    this(submissions, reference, images, file, ExerciseChecks.SMALL_LIMIT);
  }

  /**
   * Begins a grading.
   *
   * @param smallLimit for all that is done on small networks in one check
   */
  public GradeSession(
      Map<Exercise, Submission> submissions,
      Supplier<ReferenceData> reference,
      Supplier<GradingData> images,
      GradeFile file,
      Duration smallLimit) {
    this(submissions, reference, images, file, smallLimit, Points.STANDARD);
  }

  /**
   * Begins a grading.
   *
   * @param smallLimit for all that is done on small networks in one check
   * @param points of the checks
   */
  public GradeSession(
      Map<Exercise, Submission> submissions,
      Supplier<ReferenceData> reference,
      Supplier<GradingData> images,
      GradeFile file,
      Duration smallLimit,
      Points points) {
    this.file = file;
    grade = new Grade(submissions.keySet(), points);
    file.write(grade, null);
    this.images = new ImageSearch(images);
    try {
      ReferenceData opened = reference.get();
      this.reference = opened;
      submissions.forEach(
          (exercise, submission) ->
              checks.put(exercise, new ExerciseChecks(exercise, submission, opened, smallLimit)));
    } catch (ReferenceException e) {
      submissions.keySet().forEach(exercise -> blameGrader(exercise, kind -> true, e.getMessage()));
    }
  }

  /** The grade as it is now. */
  public synchronized Grade grade() {
    return grade;
  }

  /** The reference data, or null if it could not be opened: then nothing is trained. */
  public @Nullable ReferenceData reference() {
    return reference;
  }

  /** The images that networks were trained on, or null if none was trained. */
  public synchronized @Nullable GradingData used() {
    return used;
  }

  /** What the training of each exercise measured; none of one that did not come to its end. */
  public synchronized Map<Exercise, Curves> curves() {
    Map<Exercise, Curves> curves = new EnumMap<>(Exercise.class);
    for (Exercise exercise : trained) {
      Curves measured = checks(exercise).curves();
      if (measured != null) {
        curves.put(exercise, measured);
      }
    }
    return curves;
  }

  /**
   * The images that are trained on, if they are known by then.
   *
   * @throws IllegalStateException if they cannot be loaded
   */
  public Optional<GradingData> images(Duration patience) {
    return images.within(patience);
  }

  /** Runs the checks of an exercise that need no training. */
  public synchronized void runSmall(Exercise exercise) {
    if (checks.containsKey(exercise)) {
      long start = System.nanoTime();
      try {
        grade.put(exercise, checks(exercise).runSmall(), since(start));
      } catch (RuntimeException | Error e) {
        blameGrader(exercise, kind -> !kind.needsTraining(), e.toString());
      }
      passOnToTraining(exercise);
      file.write(grade, used);
    }
  }

  /** What has not been started, or is wrong already, needs no images and no training. */
  private void passOnToTraining(Exercise exercise) {
    checks(exercise)
        .insteadOfTraining()
        .ifPresent(outcome -> fillIn(exercise, Kind::needsTraining, outcome));
  }

  /** Whether an exercise has still to be trained. */
  public synchronized boolean awaitsTraining(Exercise exercise) {
    return checks.containsKey(exercise)
        && !trained.contains(exercise)
        && checks(exercise).insteadOfTraining().isEmpty();
  }

  /**
   * Trains a network by an exercise and runs the checks on it, if that has not been begun before.
   * Several exercises may be trained at a time.
   */
  public void runTraining(Exercise exercise) {
    if (!begins(exercise)) {
      return;
    }
    try {
      GradingData data = images.within(LONG_ENOUGH).orElseThrow();
      long start = System.nanoTime();
      Map<Kind, Outcome> outcomes =
          checks(exercise)
              .runTraining(data.data(), data.settings(), data.limit(), (done, total) -> {});
      put(exercise, data, outcomes, since(start));
    } catch (RuntimeException | Error e) {
      blameGrader(exercise, Kind::needsTraining, e.toString());
    }
  }

  private synchronized boolean begins(Exercise exercise) {
    return awaitsTraining(exercise) && trained.add(exercise);
  }

  private synchronized void put(
      Exercise exercise, GradingData data, Map<Kind, Outcome> outcomes, Duration time) {
    used = data;
    grade.put(exercise, outcomes, time);
    file.write(grade, used);
  }

  private ExerciseChecks checks(Exercise exercise) {
    return Objects.requireNonNull(checks.get(exercise));
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Ends the grading: nothing more is written. */
  public void end() {
    images.giveUp();
  }

  private synchronized void blameGrader(Exercise exercise, Predicate<Kind> which, String what) {
    fillIn(exercise, which, Outcome.graderFault(what));
    file.write(grade, used);
  }

  private void fillIn(Exercise exercise, Predicate<Kind> which, Outcome outcome) {
    Map<Kind, Outcome> outcomes = new EnumMap<>(Kind.class);
    for (Check check : grade.checks(exercise)) {
      if (which.test(check.kind())) {
        outcomes.put(check.kind(), outcome);
      }
    }
    grade.put(exercise, outcomes);
  }
}
