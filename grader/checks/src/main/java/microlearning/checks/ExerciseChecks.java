package microlearning.checks;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import microlearning.calls.SubmissionFailure;
import microlearning.checks.Check.Kind;
import microlearning.data.DataSet;
import microlearning.reference.Curves;
import microlearning.reference.Observation;
import microlearning.reference.Part;
import microlearning.reference.Quantity;
import microlearning.reference.ReferenceData;
import microlearning.reference.ReferenceException;
import microlearning.submission.Exercise;
import microlearning.submission.Guard;
import microlearning.submission.Submission;
import microlearning.training.Experiment;
import microlearning.training.NetworkFactory;
import microlearning.training.Progress;
import microlearning.training.Settings;

/** Runs the checks of one exercise on one submission. Nothing that its code does is thrown on. */
public final class ExerciseChecks {
  /** For all that is done on small networks in one check: some milliseconds in the reference. */
  public static final Duration SMALL_LIMIT = Duration.ofSeconds(10);

  private static final String READ_THE_FORMULA =
      "Compare your lines with the formula in the comment of the class, one factor at a time.";

  private final Exercise exercise;
  private final Submission submission;
  private final ReferenceData reference;
  private final Duration smallLimit;
  private PerturbationStatistics statistics;
  private boolean updatesWrong;
  private boolean hitTimeLimit;
  private Curves curves;

  /** Prepares the checks. */
  public ExerciseChecks(Exercise exercise, Submission submission, ReferenceData reference) {
    this(exercise, submission, reference, SMALL_LIMIT);
  }

  /**
   * Prepares the checks.
   *
   * @param smallLimit for all that is done on small networks in one check
   */
  public ExerciseChecks(
      Exercise exercise, Submission submission, ReferenceData reference, Duration smallLimit) {
    this.exercise = exercise;
    this.submission = submission;
    this.reference = reference;
    this.smallLimit = smallLimit;
  }

  /** Runs the checks on small networks. */
  public Map<Kind, Outcome> runSmall() {
    Map<Kind, Outcome> outcomes = new EnumMap<>(Kind.class);
    try {
      compareUpdates(outcomes);
      ContractChecks contract =
          new ContractChecks(exercise.rule(), exercise.method(), reference.smallNetworks());
      outcomes.put(Kind.RESULT, guarded(contract::result));
      outcomes.put(Kind.UNCHANGED, guarded(contract::unchanged));
      outcomes.put(Kind.GENERATOR, guarded(contract::generator));
      outcomes.put(Kind.FEEDBACK_REST, guarded(contract::feedbackRest));
      updatesWrong =
          Stream.of(Kind.HIDDEN_UPDATE, Kind.OUTPUT_UPDATE, Kind.UNCHANGED)
              .anyMatch(kind -> outcomes.get(kind).status() != Outcome.Status.PASSED);
    } catch (ReferenceException e) {
      fillIn(outcomes, false, Outcome.graderFault(e.getMessage()));
    }
    return outcomes;
  }

  private void compareUpdates(Map<Kind, Outcome> outcomes) {
    UpdateChecks updates = new UpdateChecks(exercise.rule(), reference);
    Map<Kind, Part> parts =
        Map.of(
            Kind.HIDDEN_UPDATE, Part.HIDDEN,
            Kind.OUTPUT_UPDATE, Part.OUTPUT,
            Kind.FEEDBACK_STEP, Part.FEEDBACK);
    try {
      Map<String, Observation> actual = call(smallLimit, () -> updates.observe(network()));
      parts.forEach((kind, part) -> outcomes.put(kind, compareUpdate(updates, part, actual)));
    } catch (SubmissionFailure failure) {
      parts.keySet().forEach(kind -> outcomes.put(kind, outcome(failure)));
    }
  }

  private Outcome compareUpdate(UpdateChecks updates, Part part, Map<String, Observation> actual) {
    Outcome exact = updates.compare(part, actual);
    if (exact.status() == Outcome.Status.PASSED || !exact.hint().isEmpty()) {
      return exact;
    }
    return Diagnosis.draws(exercise.rule())
        ? compareDistribution(updates, part)
        : Outcome.failed(exact.facts(), READ_THE_FORMULA);
  }

  /** Draws the updates of both layers at the first call, and keeps them for the second. */
  private Outcome compareDistribution(UpdateChecks updates, Part part) {
    try {
      if (statistics == null) {
        statistics =
            call(smallLimit, () -> PerturbationStatistics.draw(updates.networks(), network()));
      }
      return statistics.check(part);
    } catch (SubmissionFailure failure) {
      return outcome(failure);
    }
  }

  /**
   * Trains a network and runs the checks on it. If {@link #runSmall} has found the single updates
   * wrong, a training can only be right by giving the reference's numbers.
   *
   * @param data to train on, for which there is reference data
   * @param settings that the reference was made with
   * @param limit for the whole training
   */
  public Map<Kind, Outcome> runTraining(
      DataSet data, Settings settings, Duration limit, Progress progress) {
    Map<Kind, Outcome> outcomes = new EnumMap<>(Kind.class);
    curves = null;
    try {
      TrainingChecks checks =
          new TrainingChecks(exercise.rule(), updatesWrong, data.name(), settings, reference);
      Experiment experiment = new Experiment(data, settings);
      Curves actual =
          call(limit, () -> Curves.of(experiment.run(exercise.rule(), network(), progress)));
      curves = actual;
      outcomes.put(Kind.LOSS, checks.compare(Quantity.LOSS, actual));
      outcomes.put(Kind.COSINE_SIMILARITY, checks.compare(Quantity.COSINE_SIMILARITY, actual));
      outcomes.put(Kind.SNR, checks.compare(Quantity.SNR, actual));
      outcomes.put(Kind.ACCURACY, checks.compare(Quantity.ACCURACY, actual));
    } catch (SubmissionFailure failure) {
      fillIn(outcomes, true, outcome(failure));
    } catch (ReferenceException e) {
      fillIn(outcomes, true, Outcome.graderFault(e.getMessage()));
    }
    return outcomes;
  }

  /** What the last training measured, or null if none has come to its end. */
  public Curves curves() {
    return curves;
  }

  private static void fillIn(Map<Kind, Outcome> outcomes, boolean training, Outcome outcome) {
    for (Kind kind : Kind.values()) {
      if (kind.needsTraining() == training) {
        outcomes.putIfAbsent(kind, outcome);
      }
    }
  }

  /** A check that calls the submission. */
  private interface Body {
    Outcome run(NetworkFactory network);
  }

  private Outcome guarded(Body check) {
    try {
      return call(smallLimit, () -> check.run(network()));
    } catch (SubmissionFailure failure) {
      return outcome(failure);
    }
  }

  private NetworkFactory network() throws SubmissionFailure {
    return submission.network(exercise);
  }

  private <T> T call(Duration limit, Callable<T> code) throws SubmissionFailure {
    if (hitTimeLimit) {
      throw new SubmissionFailure(
          SubmissionFailure.Kind.NOT_CALLED,
          exercise.method() + " is not called again after it has hit a time limit");
    }
    try {
      return Guard.call(exercise.method(), limit, code);
    } catch (SubmissionFailure failure) {
      hitTimeLimit = failure.kind() == SubmissionFailure.Kind.TIME;
      throw failure;
    }
  }

  private static Outcome outcome(SubmissionFailure failure) {
    return switch (failure.kind()) {
      case NOT_STARTED -> Outcome.notStarted(failure.getMessage());
      case NOT_CALLED -> Outcome.notRun(failure.getMessage());
      default ->
          Outcome.failed(List.of(new Fact(Outcome.HAPPENED, failure.getMessage())), hint(failure));
    };
  }

  private static String hint(SubmissionFailure failure) {
    return switch (failure.kind()) {
      case HALF_FILLED -> "The other blanks are filled in; this is the next.";
      case NO_CLASS -> "Leave name, package and constructor of the class as they were.";
      case RECURSION -> "Does the method call itself?";
      case MEMORY -> "Does a list or an array grow in a loop?";
      case EXIT -> "Return the update instead.";
      default -> "";
    };
  }
}
