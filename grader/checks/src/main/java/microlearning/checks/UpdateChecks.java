package microlearning.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.random.Generator;
import microlearning.reference.KnownMistakes;
import microlearning.reference.Observation;
import microlearning.reference.Part;
import microlearning.reference.Projection;
import microlearning.reference.ReferenceData;
import microlearning.reference.ReferenceException;
import microlearning.reference.SmallNetwork;
import microlearning.training.NetworkFactory;
import microlearning.training.RuleCall;
import org.jspecify.annotations.Nullable;

/**
 * Compares single updates with the reference, number by number: on the small networks, on networks
 * of full size, and in many calls of several networks in turn. Where a rule draws noise and the
 * numbers differ, the noise may just be drawn in another order: then {@link PerturbationChecks}
 * know what is right for this noise.
 */
final class UpdateChecks {
  /** Calls of all small networks together, in turn. */
  static final int MANY = 1000;

  private final Rule rule;
  private final List<SmallNetwork> networks;
  private final List<SmallNetwork> large;
  private final Map<String, Observation> expected;
  private final ReferenceData reference;
  private final NoiseSearch search;

  /**
   * Prepares to compare.
   *
   * @param search of the submission
   */
  UpdateChecks(Rule rule, ReferenceData reference, NoiseSearch search) {
    this.rule = rule;
    this.reference = reference;
    this.search = search;
    networks = reference.smallNetworks();
    large = reference.largeNetworks();
    expected = new LinkedHashMap<>(reference.observations(rule));
    expected.putAll(reference.largeUpdates(rule));
  }

  /** A call on a network. Its noise, if the rule draws some, is found once. */
  record Seen(SmallNetwork network, PerturbedCall perturbed) {
    RuleCall call() {
      return perturbed.call();
    }

    String where() {
      return perturbed.where();
    }
  }

  private Seen seen(
      SmallNetwork network,
      String where,
      RuleCall call,
      @Nullable RuleCall otherTargets,
      @Nullable RuleCall otherState) {
    return new Seen(network, new PerturbedCall(where, call, otherTargets, otherState, search));
  }

  /** What a submission gives on every small network. Calls its code. */
  List<Seen> observe(NetworkFactory factory) {
    List<Seen> seen = new ArrayList<>();
    for (SmallNetwork network : networks) {
      RuleCall call = network.setUp(factory).record(rule);
      RuleCall otherTargets =
          rule.drawsNoise() ? network.setUp(factory).withOtherTargets().record(rule) : null;
      seen.add(seen(network, network.describe(), call, otherTargets, null));
    }
    return seen;
  }

  /**
   * What one network of full size gives on the weights and batches of several. The first is called
   * from another state of the generator, too.
   */
  List<Seen> observeLarge(NetworkFactory factory) {
    List<Seen> seen = new ArrayList<>();
    MLP mlp = null;
    for (SmallNetwork network : large) {
      if (mlp == null || !mlp.architecture().equals(network.architecture())) {
        mlp = factory.create(Generator.defaultRng(network.seed()), network.architecture());
      }
      RuleCall call = network.setUp(mlp).record(rule);
      RuleCall otherState =
          rule.drawsNoise() && seen.isEmpty()
              ? network.setUp(mlp).withOtherState().record(rule)
              : null;
      seen.add(seen(network, network.describe(), call, null, otherState));
    }
    return seen;
  }

  /**
   * Calls all small networks in turn, each from its own state again, until something is not as it
   * was the first time.
   *
   * @param first the calls of the first time
   * @return the last call alone, if it is not like the first; otherwise nothing
   */
  List<Seen> observeMany(NetworkFactory factory, List<Part> parts, List<Seen> first) {
    // What is drawn for a network is drawn once, and copied for each call.
    List<SmallNetwork.Trial> drawn = networks.stream().map(n -> n.setUp(MLP::new)).toList();
    List<MLP> mlps = networks.stream().map(network -> network.setUp(factory).mlp()).toList();
    for (int i = 0; i < MANY; i++) {
      int turn = i % networks.size();
      Seen before = first.get(turn);
      SmallNetwork network = before.network;
      RuleCall call = drawn.get(turn).copyFor(mlps.get(turn)).record(rule);
      String where = network.describe() + ", call " + (1 + i) + " of several networks in turn";
      for (Part part : parts) {
        Matrix now = matrix(part, call);
        if (now == null || !Comparison.agree(matrix(part, before.call()), now)) {
          return List.of(seen(network, where, call, null, null));
        }
      }
    }
    return List.of();
  }

  /** A known mistake that gives a matrix this shape. */
  private String shapeHint(Part part, Seen seen) {
    Matrix actual = matrix(part, seen.call());
    return actual == null || seen.network != networks.get(0)
        ? ""
        : reference.knownMistakes(rule).hint(KnownMistakes.shape(part, actual)::equals);
  }

  /** Compares one matrix of some calls. */
  Outcome compare(Part part, List<Seen> calls) {
    for (Seen seen : calls) {
      Outcome misfit = shapeFault(part, seen.where(), seen.call());
      if (misfit != null) {
        String known = knownMistake(part, calls);
        known = known.isEmpty() ? shapeHint(part, seen) : known;
        return known.isEmpty() ? misfit : Outcome.failed(misfit.facts(), known);
      }
    }
    Comparison worst = worst(part, calls);
    if (worst == null || worst.isWithinTolerance()) {
      return Outcome.passed(
          new Fact("compared", "number by number with the reference, in " + count()));
    }
    if (!rule.drawsNoise() || part == Part.FEEDBACK) {
      return Outcome.failed(worst.facts(), hint(part, calls));
    }
    String known = hint(part, calls);
    if (!known.isEmpty() && calls.stream().noneMatch(this::isNatural)) {
      // A known mistake with noise of the published order: other orders need not be tried.
      return Outcome.failed(worst.facts(), known);
    }
    Outcome outcome =
        calls.stream().allMatch(this::hasShapes)
            ? perturbation(calls).check(part)
            : Outcome.failed(worst.facts(), "");
    if (outcome.status() == Outcome.Status.PASSED || known.isEmpty()) {
      return outcome;
    }
    return Outcome.failed(worst.facts(), known);
  }

  /** Whether calls gave the reference's numbers and drew what it draws, and nothing besides. */
  boolean drawLikeReference(List<Seen> calls) {
    return calls.stream()
        .allMatch(
            seen ->
                KnownNormals.isAllThatWasDrawn(seen.call())
                    && comparison(Part.HIDDEN, seen).isWithinTolerance()
                    && comparison(Part.OUTPUT, seen).isWithinTolerance());
  }

  private boolean isNatural(Seen seen) {
    return hasShapes(seen) && NoiseFit.isNatural(seen.call());
  }

  /** How many calls are compared, for a message. */
  private String count() {
    return networks.size()
        + " small networks, "
        + large.size()
        + " of full size and "
        + MANY
        + " calls in turn";
  }

  /** What is known of a part that is wrong, or where it is wrong. */
  private String hint(Part part, List<Seen> calls) {
    String known = knownMistake(part, calls);
    return known.isEmpty() && !rule.drawsNoise() && areAll(calls)
        ? new Localisation(networks, expected, observations(calls)).hint(part)
        : known;
  }

  /** Known mistakes have numbers on small networks. */
  private String knownMistake(Part part, List<Seen> calls) {
    return areAll(calls)
        ? new Diagnosis(reference.knownMistakes(rule), expected, observations(calls)).hint(part)
        : "";
  }

  /** Whether these are the calls on all small networks, none of which lost B. */
  private boolean areAll(List<Seen> calls) {
    return calls.size() == networks.size()
        && !isLarge(calls.get(0).network)
        && calls.stream().noneMatch(seen -> seen.call().feedbackWeights() == null);
  }

  private static Map<String, Observation> observations(List<Seen> calls) {
    Map<String, Observation> actual = new LinkedHashMap<>();
    calls.forEach(seen -> actual.put(seen.network.id(), Observation.of(seen.call())));
    return actual;
  }

  private static PerturbationChecks perturbation(List<Seen> calls) {
    return new PerturbationChecks(calls.stream().map(Seen::perturbed).toList());
  }

  private @Nullable Comparison worst(Part part, List<Seen> calls) {
    Comparison worst = null;
    for (Seen seen : calls) {
      Comparison here = comparison(part, seen);
      worst = worst == null || here.excess() > worst.excess() ? here : worst;
    }
    return worst;
  }

  private Comparison comparison(Part part, Seen seen) {
    Matrix wanted = expected(seen.network).get(part);
    Matrix actual = matrix(part, seen.call());
    return isLarge(seen.network)
        ? Comparison.of(seen.where() + ", projected", part, wanted, Projection.of(actual))
        : Comparison.of(seen.where(), part, wanted, actual);
  }

  private Observation expected(SmallNetwork network) {
    Observation numbers = expected.get(network.id());
    if (numbers == null) {
      throw new ReferenceException(
          "The reference data has no numbers of " + network.describe() + ".");
    }
    return numbers;
  }

  private boolean isLarge(SmallNetwork network) {
    return large.contains(network);
  }

  /** The matrix of a call. */
  static Matrix matrix(Part part, RuleCall call) {
    return switch (part) {
      case HIDDEN -> call.update().deltaWh();
      case OUTPUT -> call.update().deltaWy();
      case FEEDBACK -> call.feedbackWeights();
    };
  }

  private boolean hasShapes(Seen seen) {
    for (Part part : Part.values()) {
      if (shapeFault(part, seen.where(), seen.call()) != null) {
        return false;
      }
    }
    return true;
  }

  /** What is wrong with a matrix's shape: without the right one there are no numbers to compare. */
  static @Nullable Outcome shapeFault(Part part, String where, RuleCall call) {
    Matrix hidden = call.hiddenWeights();
    Matrix output = call.outputWeights();
    return switch (part) {
      case HIDDEN -> ShapeFault.of(part, where, hidden.rows(), hidden.columns(), call);
      case OUTPUT -> ShapeFault.of(part, where, output.rows(), output.columns(), call);
      case FEEDBACK -> ShapeFault.of(part, where, hidden.rows(), output.rows(), call);
    };
  }

  /**
   * Whether a part is what the given code gives, too: an update of backpropagation, or feedback
   * weights that nothing has changed.
   */
  boolean isGiven(Part part) {
    for (SmallNetwork network : networks) {
      Observation given = network.setUp(MLP::new).observe(Rule.BACKPROPAGATION);
      if (!Comparison.agree(given.get(part), expected(network).get(part))) {
        return false;
      }
    }
    return true;
  }
}
