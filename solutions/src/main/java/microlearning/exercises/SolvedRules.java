package microlearning.command;

import microlearning.exercises.FeedbackAlignmentMLP;
import microlearning.exercises.KolenPollackMLP;
import microlearning.exercises.WeightPerturbMLP;
import microlearning.network.MLP;
import microlearning.network.NodePerturbMLP;
import microlearning.network.Rule;
import microlearning.training.NetworkFactory;

/** The networks that know the rules: two given, three solved. */
final class SolvedRules {
  private SolvedRules() {}

  static NetworkFactory factory(Rule rule) {
    return switch (rule) {
      case WEIGHT_PERTURBATION -> WeightPerturbMLP::new;
      case NODE_PERTURBATION -> NodePerturbMLP::new;
      case FEEDBACK_ALIGNMENT -> FeedbackAlignmentMLP::new;
      case KOLEN_POLLACK -> KolenPollackMLP::new;
      case BACKPROPAGATION -> MLP::new;
    };
  }
}
