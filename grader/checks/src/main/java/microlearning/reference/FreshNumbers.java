package microlearning.reference;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import microlearning.network.Rule;

/**
 * Reference numbers from other seeds than the stored ones, for the rules of the exercises.
 *
 * @param networks small networks
 * @param observations what each rule gives on them, by their names
 * @param knownMistakes makes what the known mistakes give on some of them
 * @param curves what training by each rule measured
 * @param largeNetworks networks of full size
 * @param largeUpdates projections of what each rule gives on them, by their names
 * @param trainingUpdates projections of what each rule gave at the calls in training that are
 *     compared
 */
public record FreshNumbers(
    List<SmallNetwork> networks,
    Map<Rule, Map<String, Observation>> observations,
    Function<Rule, KnownMistakes> knownMistakes,
    Map<Rule, Curves> curves,
    List<SmallNetwork> largeNetworks,
    Map<Rule, Map<String, Observation>> largeUpdates,
    Map<Rule, Map<String, Observation>> trainingUpdates) {
  /** Numbers without networks of full size and without calls in training. */
  public FreshNumbers(
      List<SmallNetwork> networks,
      Map<Rule, Map<String, Observation>> observations,
      Function<Rule, KnownMistakes> knownMistakes,
      Map<Rule, Curves> curves) {
    this(networks, observations, knownMistakes, curves, List.of(), Map.of(), Map.of());
  }
}
