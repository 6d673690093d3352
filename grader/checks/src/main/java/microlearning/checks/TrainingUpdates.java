package microlearning.checks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import microlearning.checks.Outcome.Status;
import microlearning.network.Rule;
import microlearning.reference.Observation;
import microlearning.reference.Part;
import microlearning.reference.Projection;
import microlearning.training.CallWatch;
import microlearning.training.RuleCall;
import microlearning.training.Settings;
import microlearning.training.WatchedCalls;
import org.jspecify.annotations.Nullable;

/**
 * Compares single calls within a training with the reference run's, number by number. The weights
 * are not those of the reference where noise is drawn in another order; then the call is held to
 * what is right for its own weights and noise.
 */
final class TrainingUpdates implements CallWatch {
  static final String HINT =
      "Single calls outside of the training are right. Does your method depend on how often it was"
          + " called, on the sizes or on a variable that it keeps?";

  private final Rule rule;
  private final Settings settings;
  private final Map<String, Observation> expected;
  private final Set<Integer> watched;
  private final NoiseSearch search;
  private @Nullable Outcome fault;

  /**
   * Prepares to watch.
   *
   * @param expected projections of what the reference gave, by the calls' numbers; none are
   *     compared if there are none
   * @param search of the submission
   */
  TrainingUpdates(
      Rule rule, Settings settings, Map<String, Observation> expected, NoiseSearch search) {
    this.rule = rule;
    this.settings = settings;
    this.expected = expected;
    this.search = search;
    watched = WatchedCalls.of(settings);
  }

  @Override
  public boolean watches(int number) {
    return fault == null && watched.contains(number) && expected.containsKey("" + number);
  }

  @Override
  public void saw(int number, RuleCall call) {
    String where = WatchedCalls.describe(settings, number);
    PerturbedCall perturbed = new PerturbedCall(where, call, null, null, search);
    Observation wanted = Objects.requireNonNull(expected.get("" + number));
    for (Part part : Part.values()) {
      if (fault == null) {
        fault = fault(part, perturbed, wanted);
      }
    }
  }

  private @Nullable Outcome fault(Part part, PerturbedCall perturbed, Observation wanted) {
    RuleCall call = perturbed.call();
    String where = perturbed.where();
    Outcome misfit = UpdateChecks.shapeFault(part, where, call);
    if (misfit != null) {
      return misfit;
    }
    Comparison comparison =
        Comparison.of(
            where, part, wanted.get(part), Projection.of(UpdateChecks.matrix(part, call)));
    if (comparison.isWithinTolerance()) {
      return null;
    }
    if (rule.drawsNoise() && part != Part.FEEDBACK) {
      Outcome outcome = new PerturbationChecks(List.of(perturbed)).check(part);
      return outcome.status() == Status.PASSED
          ? null
          : Outcome.failed(outcome.facts(), outcome.hint());
    }
    return Outcome.failed(comparison.facts(), HINT);
  }

  /** What is wrong with the first wrong call, or null if all were right. */
  @Nullable Outcome fault() {
    return fault;
  }
}
