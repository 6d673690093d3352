package microlearning.regenerate;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import microlearning.exercises.SolvedRules;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Activity;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.reference.SmallNetwork;
import microlearning.reference.SmallNetwork.Content;
import microlearning.submission.Exercise;

/** What small networks are for, and whether some of a seed are good for it. */
final class NetworkService {
  private static final double CLEARLY = 1e-4;

  private NetworkService() {}

  /**
   * Whether every exercise's rule changes the weights of both layers, and a ReLU network with many
   * images has hidden units at rest, between 0 and 1 (or, with whole numbers, at 1), and above 1.
   */
  static boolean isGood(SmallNetwork network) {
    for (Exercise exercise : Exercise.values()) {
      Update update = network.setUp(SolvedRules.factory(exercise.rule())).call(exercise.rule());
      if (!changes(update.deltaWh()) || !changes(update.deltaWy())) {
        return false;
      }
    }
    boolean relu = network.architecture().activation() == Activation.RELU;
    return !relu || network.images() == 1 || showsAllOfRelu(network);
  }

  private static boolean changes(Matrix update) {
    long clear = Arrays.stream(update.values()).filter(v -> Math.abs(v) > CLEARLY).count();
    return clear >= update.values().length / 4;
  }

  private static boolean showsAllOfRelu(SmallNetwork network) {
    SmallNetwork.Trial trial = network.setUp(MLP::new);
    Activity activity = trial.mlp().inference(trial.rng(), trial.inputs());
    boolean whole = network.content() == Content.WHOLE_NUMBERS;
    double[] hidden = activity.hidden().values();
    double[] output = activity.output().values();
    return DoubleStream.of(hidden).anyMatch(h -> h == 0)
        && DoubleStream.of(hidden).anyMatch(h -> whole ? h == 1 : h > 0 && h < 1)
        && DoubleStream.of(hidden).anyMatch(h -> h > 1)
        && DoubleStream.of(output).anyMatch(y -> y == 0)
        && DoubleStream.of(output).anyMatch(y -> y > 0);
  }

  /**
   * Whether the noise of weight perturbation raises the loss of one and lowers that of the other.
   */
  static boolean isComplete(SmallNetwork first, SmallNetwork second) {
    return raisesLoss(first) != raisesLoss(second);
  }

  private static boolean raisesLoss(SmallNetwork network) {
    SmallNetwork.Trial trial = network.setUp(SolvedRules.factory(Rule.WEIGHT_PERTURBATION));
    double firstNoise = trial.rng().copy().normal(network.noise());
    // The update is the noise where the loss falls, and against it where the loss rises.
    return firstNoise * trial.call(Rule.WEIGHT_PERTURBATION).deltaWh().get(0, 0) < 0;
  }
}
