package microlearning.lab;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import microlearning.network.MLP;
import microlearning.network.NodePerturbMLP;
import microlearning.network.Rule;
import microlearning.training.NetworkFactory;

/** The networks that know the rules: node perturbation and backpropagation, and those added. */
public final class LabRules {
  private final Map<Rule, NetworkFactory> factories = new EnumMap<>(Rule.class);

  /** Begins with the two rules that are given. */
  public LabRules() {
    factories.put(Rule.NODE_PERTURBATION, NodePerturbMLP::new);
    factories.put(Rule.BACKPROPAGATION, MLP::new);
  }

  /**
   * Adds a rule, or replaces it.
   *
   * @param network makes a network that defines the rule, such as {@code WeightPerturbMLP::new}
   */
  public LabRules with(Rule rule, NetworkFactory network) {
    factories.put(rule, network);
    return this;
  }

  /** The rules that are known. */
  Set<Rule> rules() {
    return Set.copyOf(factories.keySet());
  }

  /**
   * What makes networks that know a rule.
   *
   * @throws IllegalArgumentException if the rule is not known
   */
  NetworkFactory factory(Rule rule) {
    NetworkFactory factory = factories.get(rule);
    if (factory == null) {
      throw new IllegalArgumentException(
          rule.title() + " is not known. Add it by LabRules.with(Rule." + rule + ", ...).");
    }
    return factory;
  }
}
