package microlearning.exercises;

import microlearning.network.MLP;
import microlearning.network.NodePerturbMLP;
import microlearning.network.Rule;
import microlearning.training.NetworkFactory;

/** The networks that know the rules: two given, three solved. */
public final class SolvedRules {
  private SolvedRules() {}

  /** What makes networks that define a rule. */
  public static NetworkFactory factory(Rule rule) {
    return switch (rule) {
      case WEIGHT_PERTURBATION -> WeightPerturbMLP::new;
      case NODE_PERTURBATION -> NodePerturbMLP::new;
      case FEEDBACK_ALIGNMENT -> FeedbackAlignmentMLP::new;
      case KOLEN_POLLACK -> KolenPollackMLP::new;
      case BACKPROPAGATION -> MLP::new;
    };
  }
}
