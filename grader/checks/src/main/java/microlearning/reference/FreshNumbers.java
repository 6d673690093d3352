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
 * @param training trains by a rule; it is asked once, when the first submission is trained by it
 * @param largeNetworks networks of full size
 * @param largeUpdates projections of what each rule gives on them, by their names
 */
public record FreshNumbers(
    List<SmallNetwork> networks,
    Map<Rule, Map<String, Observation>> observations,
    Function<Rule, KnownMistakes> knownMistakes,
    Function<Rule, Trained> training,
    List<SmallNetwork> largeNetworks,
    Map<Rule, Map<String, Observation>> largeUpdates) {
  /**
   * What a training gave.
   *
   * @param curves that were measured
   * @param updates projections of what the rule gave at the calls that are compared
   */
  public record Trained(Curves curves, Map<String, Observation> updates) {}

  /** Numbers without networks of full size and without calls in training. */
  public FreshNumbers(
      List<SmallNetwork> networks,
      Map<Rule, Map<String, Observation>> observations,
      Function<Rule, KnownMistakes> knownMistakes,
      Map<Rule, Curves> curves) {
    this(networks, observations, knownMistakes, rule -> trained(rule, curves), List.of(), Map.of());
  }

  private static Trained trained(Rule rule, Map<Rule, Curves> curves) {
    Curves measured = curves.get(rule);
    if (measured == null) {
      throw new ReferenceException("No network was trained by " + rule.id() + " from this seed.");
    }
    return new Trained(measured, Map.of());
  }
}
