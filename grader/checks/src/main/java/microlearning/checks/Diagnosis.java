package microlearning.checks;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import microlearning.reference.Fingerprint;
import microlearning.reference.KnownMistakes;
import microlearning.reference.Misconception;
import microlearning.reference.Observation;
import microlearning.reference.Part;

/**
 * Says which known mistake wrong numbers look like: one that explains all matrices, two that do so
 * together, or one that explains the matrix in question.
 */
final class Diagnosis {
  private final KnownMistakes known;
  private final Map<Part, List<Fingerprint>> parts = new EnumMap<>(Part.class);
  private final List<Fingerprint> all;
  private final Set<Part> wrong = EnumSet.noneOf(Part.class);

  /**
   * Prepares to compare with the known mistakes.
   *
   * @param expected by the names of the networks, those of the known mistakes among them
   * @param actual by the names of the same networks
   */
  Diagnosis(
      KnownMistakes known, Map<String, Observation> expected, Map<String, Observation> actual) {
    this.known = known;
    List<String> networks = known.networks();
    for (Part part : Part.values()) {
      parts.put(
          part,
          networks.stream()
              .map(network -> Fingerprint.of(part, of(network, actual).get(part)))
              .toList());
      boolean right =
          networks.stream()
              .allMatch(
                  network ->
                      Comparison.agree(
                          of(network, expected).get(part), of(network, actual).get(part)));
      if (!right) {
        wrong.add(part);
      }
    }
    all = networks.stream().map(name -> Fingerprint.of(of(name, actual))).toList();
  }

  private static Observation of(String network, Map<String, Observation> observations) {
    return Objects.requireNonNull(observations.get(network), network);
  }

  /** A hint about a part that is wrong, empty if the numbers look like nothing that is known. */
  String hint(Part part) {
    if (!wrong.contains(part)) {
      return "";
    }
    Stream<String> alone =
        known.alone().stream().filter(this::explainsAll).map(Misconception::hint);
    Stream<String> inPairs =
        known.inPairs().stream()
            .filter(pair -> agree(all, pair.numbers()))
            .map(Misconception.Pair::hint);
    Stream<String> ofThis =
        known.alone().stream()
            .filter(mistake -> explains(mistake, part))
            .sorted(Comparator.comparing(mistake -> !wrong.containsAll(mistake.numbers().keySet())))
            .map(Misconception::hint);
    return Stream.of(alone, inPairs, ofThis).flatMap(hints -> hints).findFirst().orElse("");
  }

  private boolean explainsAll(Misconception mistake) {
    return mistake.numbers().keySet().equals(wrong)
        && wrong.stream().allMatch(part -> explains(mistake, part));
  }

  private boolean explains(Misconception mistake, Part part) {
    List<Double> numbers = mistake.numbers().get(part);
    return numbers != null && agree(Objects.requireNonNull(parts.get(part)), numbers);
  }

  private static boolean agree(List<Fingerprint> actual, List<Double> stored) {
    for (int i = 0; i < stored.size(); i++) {
      if (!actual.get(i).agreesWith(stored.get(i))) {
        return false;
      }
    }
    return true;
  }
}
