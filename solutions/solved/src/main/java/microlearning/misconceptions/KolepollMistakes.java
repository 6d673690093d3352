package microlearning.misconceptions;

import java.util.List;
import java.util.stream.Stream;
import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Update;

/**
 * Known mistakes with Exercise 3, Kolen-Pollack: those with the error and its way back, which give
 * a wrong step of B too, and those with decay and with B.
 */
final class KolepollMistakes {
  private static final double DECAY = 0.1;

  /** What is done with the updates of feedback alignment: decay, and the step of B. */
  @FunctionalInterface
  private interface Ending {
    Update end(MLP mlp, Update before, double etaBack);
  }

  private KolepollMistakes() {}

  static List<Mistake> all() {
    return Stream.concat(own(), ErrorMistakes.all().stream().map(KolepollMistakes::withError))
        .toList();
  }

  private static Stream<Mistake> own() {
    return Stream.of(
        mistake(
            "decay_forgotten",
            "Neither the output weights nor B decay; in Kolen-Pollack both do, which is what "
                + "brings them together.",
            (mlp, before, eta) -> decaying(mlp, before, 0, 0, eta)),
        mistake(
            "decay_on_B_only",
            "The output weights do not decay; B does, so they cannot come together.",
            (mlp, before, eta) -> decaying(mlp, before, 0, DECAY, eta)),
        mistake(
            "decay_on_Wy_only",
            "B does not decay; the output weights do, so they cannot come together.",
            (mlp, before, eta) -> decaying(mlp, before, DECAY, 0, eta)),
        mistake(
            "decay_doubled",
            "Your weights decay twice as fast as with the decay 0.1.",
            (mlp, before, eta) -> decaying(mlp, before, 2 * DECAY, 2 * DECAY, eta)),
        mistake(
            "decay_too_small",
            "Your decay is 0.01; in the tutorial it is 0.1.",
            (mlp, before, eta) -> decaying(mlp, before, DECAY / 10, DECAY / 10, eta)),
        mistake(
            "decay_added",
            "Your decay has the wrong sign: the weights grow.",
            (mlp, before, eta) -> decaying(mlp, before, -DECAY, -DECAY, eta)),
        mistake(
            "decay_times_eta",
            "You multiply the decay by eta_back in the update; the learning rate is applied to the "
                + "whole update, later.",
            (mlp, before, eta) -> decaying(mlp, before, DECAY * eta, DECAY * eta, eta)),
        mistake(
            "decay_of_biases_left_out",
            "The output biases do not decay; they are weights like the others.",
            KolepollMistakes::biasesKept),
        mistake(
            "hidden_weights_decay",
            "The hidden weights decay; in Kolen-Pollack only the output weights and B do.",
            KolepollMistakes::hiddenDecay),
        mistake(
            "B_decays_as_Wy",
            "Your update of B is the transposed update of the output weights: it has their decay "
                + "in it, where B's own belongs.",
            (mlp, before, eta) -> {
              Update update = decaying(mlp, before, DECAY, DECAY, 0);
              mlp.feedbackWeights().plusEquals(eta, feedback(update.deltaWy()));
              return update;
            }),
        new Mistake(
            "B_updated_first",
            "You change B before you send the error through it; the hidden update needs B as it "
                + "was.",
            MistakenMLP.with(
                (mlp, rng, inputs, targets, eta) -> {
                  Pass pass = Pass.of(mlp, inputs, targets);
                  Update update = decaying(mlp, pass.right(), DECAY, DECAY, eta);
                  return new Update(pass.right().deltaWh(), update.deltaWy());
                })),
        mistake(
            "B_never_updated",
            "B stays as it was: that is feedback alignment with decay. In Kolen-Pollack, B learns.",
            (mlp, before, eta) -> decaying(mlp, before, DECAY, DECAY, 0)),
        mistake(
            "B_step_negated",
            "B's step has the wrong sign: B goes away from the transposed output weights.",
            (mlp, before, eta) -> decaying(mlp, before, DECAY, DECAY, -eta)),
        mistake(
            "eta_back_ignored",
            "B's step ignores eta_back: it is the whole update.",
            (mlp, before, eta) -> decaying(mlp, before, DECAY, DECAY, 1)),
        mistake(
            "eta_back_twice",
            "B's step is multiplied by eta_back twice.",
            (mlp, before, eta) -> decaying(mlp, before, DECAY, DECAY, eta * eta)),
        mistake(
            "B_decay_without_eta",
            "B's decay is not multiplied by eta_back: its whole update must be.",
            (mlp, before, eta) -> {
              Update update = decaying(mlp, before, DECAY, DECAY, 0);
              setB(mlp, mlp.feedbackWeights().times(1 - DECAY), eta, feedback(before.deltaWy()));
              return update;
            }),
        mistake(
            "B_replaced",
            "B becomes its step; the step must be added to it.",
            (mlp, before, eta) -> {
              Update update = decaying(mlp, before, DECAY, DECAY, 0);
              setB(mlp, mlp.feedbackWeights().times(0), eta, stepOfB(mlp, before, DECAY));
              return update;
            }),
        mistake(
            "B_copied_from_Wy",
            "You make B equal to the transposed output weights; in Kolen-Pollack it only comes to "
                + "equal them, step by step.",
            (mlp, before, eta) -> {
              Update update = decaying(mlp, before, DECAY, DECAY, 0);
              setB(mlp, feedback(mlp.outputWeights()), eta, feedback(update.deltaWy()));
              return update;
            }),
        mistake(
            "B_step_without_last_unit",
            "B's step is made without the first column of the error product; the one to leave out "
                + "is that of the biases, the last.",
            (mlp, before, eta) -> {
              Matrix product = Columns.withoutFirst(before.deltaWy()).transpose();
              Update update = decaying(mlp, before, DECAY, DECAY, 0);
              setB(mlp, mlp.feedbackWeights().times(1 - eta * DECAY), eta, product);
              return update;
            }));
  }

  /** The right ending, but for the decays and B's learning rate. */
  private static Update decaying(
      MLP mlp, Update before, double decayOfWy, double decayOfB, double etaBack) {
    mlp.feedbackWeights().plusEquals(etaBack, stepOfB(mlp, before, decayOfB));
    return new Update(
        before.deltaWh(), before.deltaWy().minus(mlp.outputWeights().times(decayOfWy)));
  }

  private static Matrix stepOfB(MLP mlp, Update before, double decay) {
    return feedback(before.deltaWy()).minus(mlp.feedbackWeights().times(decay));
  }

  /** An output matrix in the form of B: without the biases, transposed. */
  private static Matrix feedback(Matrix output) {
    return output.withoutLastColumn().transpose();
  }

  private static void setB(MLP mlp, Matrix start, double eta, Matrix step) {
    start.plusEquals(eta, step);
    mlp.setWeights(mlp.hiddenWeights(), mlp.outputWeights(), start);
  }

  private static Update biasesKept(MLP mlp, Update before, double eta) {
    decaying(mlp, before, 0, DECAY, eta);
    Matrix decay = Columns.lastZero(mlp.outputWeights()).times(DECAY);
    return new Update(before.deltaWh(), before.deltaWy().minus(decay));
  }

  private static Update hiddenDecay(MLP mlp, Update before, double eta) {
    Update update = decaying(mlp, before, DECAY, DECAY, eta);
    Matrix decay = mlp.hiddenWeights().times(DECAY);
    return new Update(update.deltaWh().minus(decay), update.deltaWy());
  }

  private static Mistake mistake(String id, String hint, Ending ending) {
    return new Mistake(
        id,
        hint,
        MistakenMLP.with(
            (mlp, rng, inputs, targets, etaBack) ->
                ending.end(mlp, Pass.of(mlp, inputs, targets).right(), etaBack)));
  }

  private static Mistake withError(ErrorMistakes.ErrorMistake error) {
    return new Mistake(
        error.id(),
        error.hint(),
        MistakenMLP.with(
            (mlp, rng, inputs, targets, etaBack) -> {
              Update before = error.update().apply(Pass.of(mlp, inputs, targets));
              return decaying(mlp, before, DECAY, DECAY, etaBack);
            }));
  }
}
