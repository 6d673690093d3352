package microlearning.checks;

import java.util.Arrays;
import java.util.List;
import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.SmallNetwork;
import microlearning.training.NetworkFactory;

/** What a rule must do besides being right: what it returns, leaves alone, and draws from. */
final class ContractChecks {
  private final Rule rule;
  private final String method;
  private final List<SmallNetwork> networks;

  ContractChecks(Rule rule, String method, List<SmallNetwork> networks) {
    this.rule = rule;
    this.method = method;
    this.networks = networks;
  }

  /** Shapes, finite numbers, and matrices that are shared with nothing. */
  Outcome result(NetworkFactory factory) {
    for (SmallNetwork network : networks) {
      SmallNetwork.Trial trial = network.setUp(factory);
      Update update = trial.call(rule);
      String fault = findFault(trial, update);
      if (fault.isEmpty()) {
        Update copy = new Update(update.deltaWh().copy(), update.deltaWy().copy());
        callWith(trial, trial.inputs().times(0.5), trial.rng());
        fault = copy.equals(update) ? "" : "the next call changed the update that was returned";
      }
      if (!fault.isEmpty()) {
        return fault(network, "two finite matrices of the weights' shapes, new ones", fault);
      }
    }
    return Outcome.passed();
  }

  private static String findFault(SmallNetwork.Trial trial, Update update) {
    MLP mlp = trial.mlp();
    List<Matrix> given =
        Arrays.asList(
            mlp.hiddenWeights(),
            mlp.outputWeights(),
            mlp.feedbackWeights(),
            trial.inputs(),
            trial.targets());
    List<Matrix> returned = List.of(update.deltaWh(), update.deltaWy());
    for (int i = 0; i < 2; i++) {
      String name = i == 0 ? "hidden" : "output";
      if (given.get(i) == null) {
        return "the " + name + " weights were set to null";
      }
      if (!returned.get(i).hasShapeOf(given.get(i))) {
        return "the "
            + name
            + " update is "
            + returned.get(i).shape()
            + "; the weights are "
            + given.get(i).shape();
      }
      for (double value : returned.get(i).values()) {
        if (!Double.isFinite(value)) {
          return "the " + name + " update holds " + value;
        }
      }
      for (Matrix matrix : given) {
        if (matrix != null && matrix.values() == returned.get(i).values()) {
          return "the " + name + " update is one of the matrices that were handed in";
        }
      }
    }
    return "";
  }

  /** Weights and batch before and after. Only Kolen-Pollack may change B. */
  Outcome unchanged(NetworkFactory factory) {
    for (SmallNetwork network : networks) {
      SmallNetwork.Trial untouched = network.setUp(MLP::new);
      SmallNetwork.Trial trial = network.setUp(factory);
      trial.call(rule);
      String changed = "";
      if (!trial.inputs().equals(untouched.inputs())) {
        changed = "the inputs";
      } else if (!trial.targets().equals(untouched.targets())) {
        changed = "the targets";
      } else if (!untouched.mlp().hiddenWeights().equals(trial.mlp().hiddenWeights())) {
        changed = "the hidden weights";
      } else if (!untouched.mlp().outputWeights().equals(trial.mlp().outputWeights())) {
        changed = "the output weights";
      } else if (rule != Rule.KOLEN_POLLACK
          && !untouched.mlp().feedbackWeights().equals(trial.mlp().feedbackWeights())) {
        changed = "the feedback weights";
      }
      if (!changed.isEmpty()) {
        return Outcome.failed(
            facts(network, "everything as it was before the call", changed + " changed"),
            "The method only calculates the updates; the training applies them. Make new matrices "
                + "(plus, times, copy) where you changed one in place (set, plusEquals, values).");
      }
    }
    return Outcome.passed();
  }

  /** Kolen-Pollack with a learning rate of 0 for B. */
  Outcome feedbackRest(NetworkFactory factory) {
    for (SmallNetwork network : networks) {
      SmallNetwork.Trial trial = network.setUp(factory);
      Matrix before = trial.mlp().feedbackWeights().copy();
      trial.call(rule, 0);
      if (!before.equals(trial.mlp().feedbackWeights())) {
        return Outcome.failed(
            facts(network, "B as it was, since eta_back is 0", "B changed"),
            "The step of B is eta_back times its update.");
      }
    }
    return Outcome.passed();
  }

  /** The same generator must give the same update; for a rule that draws, another one another. */
  Outcome generator(NetworkFactory factory) {
    boolean alwaysSame = rule.drawsNoise();
    for (SmallNetwork network : networks) {
      SmallNetwork.Trial trial = network.setUp(factory);
      Generator start = trial.rng().copy();
      Update first = trial.call(rule);
      boolean moved = !trial.rng().sameStateAs(start);
      Update again = network.setUp(factory).call(rule);
      SmallNetwork.Trial otherTrial = network.setUp(factory);
      Generator otherRng = Generator.defaultRng(network.seed() + 1);
      Update other = callWith(otherTrial, otherTrial.inputs(), otherRng);
      String fault = "";
      if (!first.equals(again)) {
        fault = "the same state of the generator gave two different updates";
      } else if (rule.drawsNoise() && !moved) {
        fault = "nothing was drawn from the generator that was handed in";
      } else if (!rule.drawsNoise() && !first.equals(other)) {
        fault = "the update depends on the generator";
      }
      alwaysSame &= first.equals(other);
      // On one network, noise of few values may be the same by chance.
      if (fault.isEmpty() && alwaysSame && network == networks.get(networks.size() - 1)) {
        fault = "another generator gave the same update";
      }
      if (!fault.isEmpty()) {
        return fault(
            network,
            rule.drawsNoise()
                ? "an update that depends on the generator handed in, and on no other"
                : "an update that depends on nothing that is drawn",
            fault);
      }
    }
    return Outcome.passed();
  }

  private Update callWith(SmallNetwork.Trial trial, Matrix inputs, Generator rng) {
    SmallNetwork network = trial.network();
    return trial
        .mlp()
        .returnGrad(rule, rng, inputs, trial.targets(), network.etaBack(), network.noise());
  }

  private Outcome fault(SmallNetwork network, String expected, String actual) {
    return Outcome.failed(
        facts(network, expected, actual),
        "The comment above " + method + " says what it takes and gives.");
  }

  private static List<Fact> facts(SmallNetwork network, String expected, String actual) {
    return List.of(
        new Fact("checked", "a call on " + network.describe()),
        new Fact(Fact.EXPECTED, expected),
        new Fact(Fact.ACTUAL, actual));
  }
}
