package microlearning.reference;

import java.util.List;
import java.util.Map;
import microlearning.network.Rule;

/**
 * Reference numbers from other seeds than the stored ones, for the rules of the exercises.
 *
 * @param networks small networks
 * @param observations what each rule gives on them, by their names
 * @param misconceptions what the known mistakes give on some of them
 * @param curves what training by each rule measured
 */
public record FreshNumbers(
    List<SmallNetwork> networks,
    Map<Rule, Map<String, Observation>> observations,
    Map<Rule, List<Misconception>> misconceptions,
    Map<Rule, Curves> curves) {}
