package microlearning.checks;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import microlearning.calls.SubmissionFailure;
import microlearning.checks.Check.Kind;
import microlearning.checks.Outcome.Status;
import microlearning.checks.UpdateChecks.Seen;
import microlearning.data.DataSet;
import microlearning.reference.Curves;
import microlearning.reference.Part;
import microlearning.reference.Quantity;
import microlearning.reference.ReferenceData;
import microlearning.reference.ReferenceException;
import microlearning.submission.CompilerHints;
import microlearning.submission.Exercise;
import microlearning.submission.Submission;
import microlearning.training.Experiment;
import microlearning.training.NetworkFactory;
import microlearning.training.Progress;
import microlearning.training.Settings;
import org.jspecify.annotations.Nullable;

/** Runs the checks of one exercise on one submission. Nothing that its code does is thrown on. */
public final class ExerciseChecks {
  /** For all that is done on small networks in one check: some milliseconds in the reference. */
  public static final Duration SMALL_LIMIT = Duration.ofSeconds(10);

  private static final String READ_THE_FORMULA =
      "Compare your lines with the formula in the comment of the class, one factor at a time.";

  private static final String SIZES =
      "On small networks your numbers are right, and on one of full size they are not. Does your"
          + " method depend on the number of weights or images, or on σ or eta_back?";

  private static final String NOT_LIKE_BEFORE =
      "The same call gave the right numbers before. Your method must not depend on earlier calls:"
          + " does it keep something in a field or a static variable?";

  /** The checks of single updates, and the matrices that they compare. */
  private static final Map<Kind, Part> UPDATES =
      new EnumMap<>(
          Map.of(
              Kind.HIDDEN_UPDATE, Part.HIDDEN,
              Kind.OUTPUT_UPDATE, Part.OUTPUT,
              Kind.FEEDBACK_STEP, Part.FEEDBACK));

  /** The checks that the given code passes. */
  private static final List<Kind> GIVEN =
      List.of(Kind.RESULT, Kind.UNCHANGED, Kind.GENERATOR, Kind.FEEDBACK_REST);

  /** Time on networks of full size, as a multiple of that on small networks. */
  private static final int LARGE = 6;

  private final Exercise exercise;
  private final Submission submission;
  private final ReferenceData reference;
  private final Duration smallLimit;
  private final NoiseSearch search = new NoiseSearch();
  private @Nullable Outcome insteadOfTraining;
  private volatile boolean hitTimeLimit;
  private @Nullable Curves curves;

  /** Whether all that is drawn is what the reference draws, so that a training has one result. */
  private boolean drawsLikeReference;

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
    drawsLikeReference = !exercise.rule().drawsNoise();
  }

  /** Runs the checks that need no training. */
  public Map<Kind, Outcome> runSmall() {
    Map<Kind, Outcome> outcomes = new EnumMap<>(Kind.class);
    try {
      UpdateChecks updates = new UpdateChecks(exercise.rule(), reference, search);
      compareUpdates(updates, outcomes);
      ContractChecks contract =
          new ContractChecks(exercise.rule(), exercise.method(), reference.smallNetworks());
      outcomes.put(Kind.RESULT, guarded(contract::result));
      outcomes.put(Kind.UNCHANGED, guarded(contract::unchanged));
      outcomes.put(Kind.GENERATOR, guarded(contract::generator));
      outcomes.put(Kind.FEEDBACK_REST, guarded(contract::feedbackRest));
      withholdWhatIsGiven(updates, outcomes);
      insteadOfTraining = insteadOfTraining(outcomes);
    } catch (ReferenceException e) {
      fillIn(outcomes, false, Outcome.graderFault(e.getMessage()));
    }
    return outcomes;
  }

  /** On small networks, and if all is right there, in many calls and on networks of full size. */
  private void compareUpdates(UpdateChecks updates, Map<Kind, Outcome> outcomes) {
    try {
      List<Seen> seen = call(smallLimit, () -> updates.observe(network()));
      UPDATES.forEach((kind, part) -> outcomes.put(kind, compare(updates, part, seen)));
      if (firstWrong(outcomes) != null && reference.isFresh()) {
        takePublishedHints(outcomes);
      }
      if (firstWrong(outcomes) == null) {
        List<Part> parts = updateKinds().stream().map(ExerciseChecks::part).toList();
        List<Seen> wrong = call(smallLimit, () -> updates.observeMany(network(), parts, seen));
        for (Kind kind : wrong.isEmpty() ? List.<Kind>of() : updateKinds()) {
          put(outcomes, kind, updates.compare(part(kind), wrong), NOT_LIKE_BEFORE);
        }
      }
      if (firstWrong(outcomes) == null) {
        Duration largeLimit = smallLimit.multipliedBy(LARGE);
        List<Seen> large = call(largeLimit, () -> updates.observeLarge(network()));
        UPDATES.forEach((kind, part) -> put(outcomes, kind, updates.compare(part, large), SIZES));
        drawsLikeReference =
            drawsLikeReference
                || updates.drawLikeReference(seen) && updates.drawLikeReference(large);
      }
    } catch (SubmissionFailure failure) {
      UPDATES.keySet().forEach(kind -> outcomes.put(kind, outcome(failure)));
    }
  }

  /**
   * What a mistake looks like depends a little on the numbers that were drawn. Hints are those of
   * the published networks, so they are the same from every seed. These calls change no verdict:
   * where one fails, the hints stay as they are.
   */
  private void takePublishedHints(Map<Kind, Outcome> outcomes) {
    UpdateChecks published = new UpdateChecks(exercise.rule(), reference.published(), search);
    List<Seen> seen;
    try {
      seen = call(smallLimit, () -> published.observe(network()));
    } catch (SubmissionFailure failure) {
      return;
    }
    UPDATES.forEach(
        (kind, part) -> {
          Outcome fresh = Objects.requireNonNull(outcomes.get(kind));
          Outcome known = compare(published, part, seen);
          if (fresh.status() == Status.FAILED && known.status() == Status.FAILED) {
            outcomes.put(kind, Outcome.failed(fresh.facts(), known.hint()));
          }
        });
  }

  /** Puts what came of calls that differ from others, which were right, in one way. */
  private static void put(
      Map<Kind, Outcome> outcomes, Kind kind, Outcome outcome, String difference) {
    outcomes.put(
        kind,
        outcome.status() == Status.PASSED || PerturbationChecks.ABOUT_DRAWS.contains(outcome.hint())
            ? outcome
            : Outcome.failed(outcome.facts(), difference));
  }

  private static Outcome compare(UpdateChecks updates, Part part, List<Seen> seen) {
    Outcome outcome = updates.compare(part, seen);
    boolean silent = outcome.status() != Status.PASSED && outcome.hint().isEmpty();
    return silent ? Outcome.failed(outcome.facts(), READ_THE_FORMULA) : outcome;
  }

  /** The checks of single updates that the exercise has. */
  private List<Kind> updateKinds() {
    return Check.of(exercise).stream().map(Check::kind).filter(UPDATES::containsKey).toList();
  }

  private static Part part(Kind kind) {
    return Objects.requireNonNull(UPDATES.get(kind));
  }

  private static boolean isPassed(Kind kind, Map<Kind, Outcome> outcomes) {
    Outcome outcome = outcomes.get(kind);
    return outcome != null && outcome.status() == Status.PASSED;
  }

  /** The first of these checks that was not passed, or null. */
  private @Nullable Check firstWrong(Map<Kind, Outcome> outcomes) {
    for (Check check : Check.of(exercise)) {
      if (UPDATES.containsKey(check.kind()) && !isPassed(check.kind(), outcomes)) {
        return check;
      }
    }
    return null;
  }

  /**
   * What the given code does right is worth nothing where no matrix is right that the given code
   * does not give.
   */
  private void withholdWhatIsGiven(UpdateChecks updates, Map<Kind, Outcome> outcomes) {
    boolean own =
        updateKinds().stream()
            .filter(kind -> isPassed(kind, outcomes))
            .anyMatch(kind -> !updates.isGiven(part(kind)));
    Check first = firstWrong(outcomes);
    if (!own && first != null) {
      for (Kind kind : GIVEN) {
        if (isPassed(kind, outcomes)) {
          outcomes.put(kind, Outcome.notRun(firstPutRight(first)));
        }
      }
    }
  }

  private static String firstPutRight(Check check) {
    return "fix " + check.number() + " first: " + check.title();
  }

  /** A training with wrong updates, or with none, shows nothing that is not known. */
  private @Nullable Outcome insteadOfTraining(Map<Kind, Outcome> outcomes) {
    Check first = firstWrong(outcomes);
    if (first == null) {
      return null;
    }
    Outcome outcome = Objects.requireNonNull(outcomes.get(first.kind()));
    return switch (outcome.status()) {
      case NOT_STARTED -> outcome;
      case GRADER_FAULT -> null;
      default -> Outcome.notRun(firstPutRight(first));
    };
  }

  /** What comes of the checks that need a training without one, if that is known already. */
  public Optional<Outcome> insteadOfTraining() {
    return Optional.ofNullable(insteadOfTraining);
  }

  /**
   * Trains a network and runs the checks on it. If {@link #runSmall} has found the single updates
   * wrong, nothing is trained.
   *
   * @param data to train on, for which there is reference data
   * @param settings that the reference was made with
   * @param limit for the whole training
   */
  public Map<Kind, Outcome> runTraining(
      DataSet data, Settings settings, Duration limit, Progress progress) {
    Map<Kind, Outcome> outcomes = new EnumMap<>(Kind.class);
    curves = null;
    if (insteadOfTraining != null) {
      fillIn(outcomes, true, insteadOfTraining);
      return outcomes;
    }
    try {
      TrainingChecks checks =
          new TrainingChecks(exercise.rule(), data.name(), settings, reference, drawsLikeReference);
      TrainingUpdates updates =
          new TrainingUpdates(
              exercise.rule(),
              settings,
              reference.trainingUpdates(data.name(), exercise.rule()),
              search);
      Experiment experiment = new Experiment(data, settings);
      Curves actual =
          call(
              limit,
              () -> Curves.of(experiment.run(exercise.rule(), network(), progress, updates)));
      curves = actual;
      Outcome fault = updates.fault();
      if (fault != null) {
        fillIn(outcomes, true, fault);
      }
      outcomes.putIfAbsent(Kind.LOSS, checks.compare(Quantity.LOSS, actual));
      outcomes.putIfAbsent(
          Kind.COSINE_SIMILARITY, checks.compare(Quantity.COSINE_SIMILARITY, actual));
      outcomes.putIfAbsent(Kind.SNR, checks.compare(Quantity.SNR, actual));
      outcomes.putIfAbsent(Kind.ACCURACY, checks.compare(Quantity.ACCURACY, actual));
    } catch (SubmissionFailure failure) {
      fillIn(outcomes, true, outcome(failure));
    } catch (ReferenceException e) {
      fillIn(outcomes, true, Outcome.graderFault(e.getMessage()));
    }
    return outcomes;
  }

  /** What the last training measured, or null if none has come to its end. */
  public @Nullable Curves curves() {
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
      return submission.call(exercise.method(), limit, code);
    } catch (SubmissionFailure failure) {
      hitTimeLimit = failure.kind() == SubmissionFailure.Kind.TIME;
      throw failure;
    }
  }

  private Outcome outcome(SubmissionFailure failure) {
    return switch (failure.kind()) {
      case NOT_STARTED -> Outcome.notStarted(words(failure));
      case NOT_CALLED -> Outcome.notRun(words(failure));
      default -> Outcome.failed(List.of(new Fact(label(failure), words(failure))), hint(failure));
    };
  }

  private static String words(SubmissionFailure failure) {
    return Objects.requireNonNull(failure.getMessage());
  }

  private static String label(SubmissionFailure failure) {
    return switch (failure.kind()) {
      case HALF_FILLED -> Outcome.TO_DO;
      case NOT_COMPILED -> Outcome.COMPILER;
      default -> Outcome.HAPPENED;
    };
  }

  private String hint(SubmissionFailure failure) {
    return switch (failure.kind()) {
      case HALF_FILLED -> Hints.OTHER_BLANKS;
      case NOT_COMPILED -> CompilerHints.of(words(failure));
      case NO_CLASS -> "Leave name, package and constructor of the class as they were.";
      case RECURSION -> "Does the method call itself?";
      case MEMORY -> "Does a list or an array grow in a loop?";
      case EXIT -> "Return the update instead.";
      case EXCEPTION -> exceptionHint(words(failure));
      default -> "";
    };
  }

  /** A known mistake that leads to this exception, or what its words tell. */
  private String exceptionHint(String message) {
    String known =
        reference
            .knownMistakes(exercise.rule())
            .hint(failure -> message.contains("(" + failure + ")"));
    return known.isEmpty() ? ExceptionHint.of(message) : known;
  }
}
