package microlearning.regenerate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import microlearning.reference.Observation;
import microlearning.reference.Projection;
import microlearning.training.CallWatch;
import microlearning.training.RuleCall;
import microlearning.training.Settings;
import microlearning.training.WatchedCalls;

/** Keeps projections of what the calls gave that are compared in training. */
final class ObservedCalls implements CallWatch {
  private final Set<Integer> watched;
  private final Map<String, Observation> projections = new LinkedHashMap<>();

  ObservedCalls(Settings settings) {
    watched = WatchedCalls.of(settings);
  }

  @Override
  public boolean watches(int number) {
    return watched.contains(number);
  }

  @Override
  public void saw(int number, RuleCall call) {
    projections.put(Integer.toString(number), Projection.of(Observation.of(call)));
  }

  /** The projections by the calls' numbers. */
  Map<String, Observation> projections() {
    return projections;
  }
}
