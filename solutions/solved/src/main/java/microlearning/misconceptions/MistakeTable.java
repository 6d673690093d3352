package microlearning.misconceptions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import microlearning.exercises.SolvedRules;
import microlearning.reference.Fingerprint;
import microlearning.reference.KnownMistakes;
import microlearning.reference.Misconception;
import microlearning.reference.Observation;
import microlearning.reference.Part;
import microlearning.reference.SmallNetwork;
import microlearning.submission.Exercise;
import microlearning.training.NetworkFactory;

/**
 * Gathers what programs with mistakes give. Of pairs it leaves out those that give the numbers of
 * another pair or of one mistake.
 */
final class MistakeTable {
  private final Exercise exercise;
  private final List<SmallNetwork> networks;
  private final SmallNetwork first;
  private final List<Observation> right;
  private final Map<Mistake, Misconception> alone = new HashMap<>();
  private final List<Misconception> order = new ArrayList<>();
  private final List<Misconception.Pair> pairs = new ArrayList<>();
  private final List<KnownMistakes.Failure> failures = new ArrayList<>();
  private final Set<List<Float>> seen = new HashSet<>();

  /**
   * Makes a table without a row.
   *
   * @param first the small network on which a submission is called first
   * @param networks those on which mistakes are told apart
   */
  MistakeTable(Exercise exercise, SmallNetwork first, List<SmallNetwork> networks) {
    this.exercise = exercise;
    this.first = first;
    this.networks = networks;
    right = observe(SolvedRules.factory(exercise.rule()));
    seen.add(key(fingerprints(right)));
  }

  /** Adds a program with one mistake, unless it gives the right numbers here. */
  void addAlone(Mistakes program) {
    if (!program.isFormula()) {
      return;
    }
    List<Observation> actual = observe(program);
    Map<Part, List<Double>> numbers = new EnumMap<>(Part.class);
    for (Part part : actual.isEmpty() ? new Part[0] : Part.values()) {
      List<Double> given = fingerprints(part, actual);
      if (!key(given).equals(key(fingerprints(part, right)))) {
        numbers.put(part, given);
      }
    }
    Mistake mistake = program.made().get(0);
    Misconception misconception =
        new Misconception(mistake.id(), mistake.done(), mistake.hint(), numbers);
    List<String> failed = failures(program);
    if (numbers.isEmpty() && failed.isEmpty()) {
      return;
    }
    failed.forEach(failure -> failures.add(new KnownMistakes.Failure(misconception, failure)));
    if (!actual.isEmpty()) {
      seen.add(key(fingerprints(actual)));
    }
    alone.put(mistake, misconception);
    order.add(misconception);
  }

  /** What fails on the first network. */
  private List<String> failures(Mistakes program) {
    Observation wanted = first.setUp(SolvedRules.factory(exercise.rule())).observe(exercise.rule());
    try {
      Observation actual = first.setUp(program.network()).observe(exercise.rule());
      return Stream.of(Part.values())
          .filter(part -> !actual.get(part).hasShapeOf(wanted.get(part)))
          .map(part -> KnownMistakes.shape(part, actual.get(part)))
          .toList();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return List.of(e.getMessage());
    }
  }

  /** Adds a program with two mistakes, both of which are there already. */
  void addPair(Mistakes program) {
    Misconception first = alone.get(program.made().get(0));
    Misconception second = alone.get(program.made().get(1));
    if (first == null || second == null || !program.isFormula()) {
      return;
    }
    List<Observation> actual = observe(program);
    List<Double> numbers = fingerprints(actual);
    if (!actual.isEmpty() && seen.add(key(numbers))) {
      pairs.add(new Misconception.Pair(first, second, numbers));
    }
  }

  KnownMistakes known() {
    return new KnownMistakes(
        networks.stream().map(SmallNetwork::id).toList(),
        List.copyOf(order),
        List.copyOf(pairs),
        List.copyOf(failures));
  }

  /** What a program gives on each network; nothing if it throws, or gives what is no number. */
  private List<Observation> observe(Mistakes program) {
    try {
      List<Observation> actual = observe(program.network());
      return isFinite(actual) ? actual : List.of();
    } catch (IllegalArgumentException | IndexOutOfBoundsException shapesDoNotFit) {
      return List.of();
    }
  }

  private List<Observation> observe(NetworkFactory factory) {
    return networks.stream().map(n -> n.setUp(factory).observe(exercise.rule())).toList();
  }

  private static boolean isFinite(List<Observation> actual) {
    return actual.stream().allMatch(o -> Double.isFinite(Fingerprint.of(o).number()));
  }

  private static List<Double> fingerprints(List<Observation> observations) {
    return observations.stream().map(o -> Fingerprint.of(o).rounded()).toList();
  }

  private static List<Double> fingerprints(Part part, List<Observation> observations) {
    return observations.stream().map(o -> Fingerprint.of(part, o.get(part)).rounded()).toList();
  }

  /** The same for numbers that differ by rounding. */
  private static List<Float> key(List<Double> numbers) {
    return numbers.stream().map(number -> (float) (number + 0.0)).toList();
  }
}
