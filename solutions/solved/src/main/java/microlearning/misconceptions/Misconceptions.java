package microlearning.misconceptions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.reference.Misconception;
import microlearning.reference.Observation;
import microlearning.reference.SmallNetwork;
import microlearning.submission.Exercise;

/** The known mistakes, and what they give. */
public final class Misconceptions {
  private Misconceptions() {}

  /** The known mistakes with an exercise; of two that share a part, the likelier comes first. */
  public static List<Mistake> mistakes(Exercise exercise) {
    return switch (exercise) {
      case PERTURB -> PerturbMistakes.all();
      case FEEDBACK -> FeedbackMistakes.all();
      case KOLEPOLL -> KolepollMistakes.all();
    };
  }

  /**
   * Calls every mistaken network once on each of these networks.
   *
   * @param networks on which the mistakes can be told apart
   */
  public static List<Misconception> observe(Exercise exercise, List<SmallNetwork> networks) {
    List<Misconception> misconceptions = new ArrayList<>();
    for (Mistake mistake : mistakes(exercise)) {
      Map<String, Observation> observations = new LinkedHashMap<>();
      for (SmallNetwork network : networks) {
        SmallNetwork.Trial trial = network.setUp(mistake.network());
        observations.put(network.id(), trial.observe(exercise.rule()));
      }
      misconceptions.add(new Misconception(mistake.id(), mistake.hint(), observations));
    }
    return misconceptions;
  }
}
