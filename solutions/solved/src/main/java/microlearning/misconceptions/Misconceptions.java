package microlearning.misconceptions;

import java.util.ArrayList;
import java.util.List;
import microlearning.reference.KnownMistakes;
import microlearning.reference.SmallNetwork;
import microlearning.submission.Exercise;

/** The known mistakes, and what they give. */
public final class Misconceptions {
  private Misconceptions() {}

  /** The known mistakes with an exercise; of two that share a part, the likelier comes first. */
  public static List<Mistake> mistakes(Exercise exercise) {
    List<String> files =
        switch (exercise) {
          case PERTURB -> List.of("losses", "noise", "batch");
          case FEEDBACK -> List.of("errors", "paths", "batch");
          case KOLEPOLL -> List.of("decay", "errors", "paths", "batch");
        };
    return files.stream().map(MistakeFile::read).flatMap(List::stream).toList();
  }

  /** Programs with one known mistake each. */
  public static List<Mistakes> alone(Exercise exercise) {
    return mistakes(exercise).stream().map(m -> new Mistakes(exercise, List.of(m))).toList();
  }

  /** Programs with two known mistakes each: all that can be made together. */
  public static List<Mistakes> inPairs(Exercise exercise) {
    List<Mistake> mistakes = mistakes(exercise);
    List<Mistakes> pairs = new ArrayList<>();
    for (int i = 0; i < mistakes.size(); i++) {
      for (Mistake other : mistakes.subList(i + 1, mistakes.size())) {
        if (Mistakes.fit(mistakes.get(i), other)) {
          pairs.add(new Mistakes(exercise, List.of(mistakes.get(i), other)));
        }
      }
    }
    return pairs;
  }

  /**
   * Calls every network with one mistake, and with two, once on each network on which mistakes are
   * told apart.
   *
   * @param first the small network on which a submission is called first, and fails if it does
   * @param networks those on which mistakes are told apart
   */
  public static KnownMistakes observe(
      Exercise exercise, SmallNetwork first, List<SmallNetwork> networks) {
    MistakeTable table = new MistakeTable(exercise, first, networks);
    alone(exercise).forEach(table::addAlone);
    inPairs(exercise).forEach(table::addPair);
    return table.known();
  }
}
