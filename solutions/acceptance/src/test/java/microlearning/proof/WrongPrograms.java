package microlearning.proof;

import java.util.Set;
import microlearning.misconceptions.Mistakes;

/** Programs with one known mistake or two. */
final class WrongPrograms {
  private WrongPrograms() {}

  /**
   * Pairs of mistakes that make a right program: what is perturbed is turned round, and so is what
   * is made of it. The noise is subtracted and followed where the loss rose, or the loss is
   * measured on both sides, at W − Ψ and W + Ψ, and half of the difference is taken, or at W − Ψ
   * and W. Or a number of images or a learning rate is left out in one place and put into another,
   * or half a step is made twice, which only rounds otherwise.
   */
  private static final Set<String> RIGHT_IN_ANOTHER_WAY =
      Set.of(
          "losses_swapped+noise_subtracted",
          "noise_subtracted+update_negated",
          "difference_halved+mirrored_difference",
          "mirrored_difference+forward_difference_twice",
          "mirrored_difference+divided_by_twice_variance",
          "noise_not_added+mirrored_difference",
          "batch_summed+batch_divided_twice",
          "decay_of_B_times_eta+B_decay_without_eta",
          "B_updated_twice+B_step_halved");

  /** Whether a program's mistakes undo each other, though not bit for bit. */
  static boolean isRightInAnotherWay(Mistakes mistakes) {
    return RIGHT_IN_ANOTHER_WAY.contains(mistakes.id());
  }

  /** The program with these mistakes. */
  static GeneratedProgram of(Mistakes mistakes) {
    return new GeneratedProgram(
        mistakes.exercise(), mistakes.id(), mistakes.members(), mistakes.statements());
  }
}
