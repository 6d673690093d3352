package microlearning.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.network.Rule;
import microlearning.reference.Observation;
import microlearning.reference.Part;
import microlearning.reference.ReferenceData;
import microlearning.reference.SmallNetwork;
import microlearning.training.NetworkFactory;

/**
 * Compares single updates on the small networks with the reference, number by number. Where a rule
 * draws noise and the numbers differ, the noise may just be drawn in another order: then the check
 * falls back to {@link PerturbationStatistics}.
 */
final class UpdateChecks {
  private final Rule rule;
  private final List<SmallNetwork> networks;
  private final Map<String, Observation> expected;
  private final ReferenceData reference;

  UpdateChecks(Rule rule, ReferenceData reference) {
    this.rule = rule;
    this.reference = reference;
    networks = reference.smallNetworks();
    expected = reference.observations(rule);
  }

  /** What a submission gives on every network. Calls its code. */
  Map<String, Observation> observe(NetworkFactory factory) {
    Map<String, Observation> actual = new LinkedHashMap<>();
    for (SmallNetwork network : networks) {
      actual.put(network.id(), network.setUp(factory).observe(rule));
    }
    return actual;
  }

  /** Compares one matrix. */
  Outcome compare(Part part, Map<String, Observation> actual) {
    Outcome misfit = findMisfit(part, actual);
    if (misfit != null) {
      return misfit;
    }
    Comparison worst = Comparison.worst(part, networks, expected, actual);
    if (worst.isWithinTolerance()) {
      return Outcome.passed(
          new Fact(
              "compared",
              "number by number with the reference on " + networks.size() + " small networks"));
    }
    Diagnosis diagnosis = new Diagnosis(reference.misconceptions(rule), expected, actual);
    return Outcome.failed(worst.facts(), diagnosis.hint(part));
  }

  /** The networks that are used. */
  List<SmallNetwork> networks() {
    return networks;
  }

  /** A matrix of the wrong shape has no numbers to compare. */
  private Outcome findMisfit(Part part, Map<String, Observation> actual) {
    for (SmallNetwork network : networks) {
      String wanted = expected.get(network.id()).get(part).shape();
      String given = actual.get(network.id()).get(part).shape();
      if (!wanted.equals(given)) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("checked", "the " + part.title() + " on " + network.describe()));
        facts.add(new Fact("expected", "a " + wanted + " matrix"));
        facts.add(new Fact("actual", "a " + given + " matrix"));
        return Outcome.failed(
            facts, "It must have the shape of what it changes; biases are the last column.");
      }
    }
    return null;
  }
}
