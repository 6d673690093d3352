package microlearning.misconceptions;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;

/** Known mistakes with Exercise 1, weight perturbation. */
final class PerturbMistakes {
  private PerturbMistakes() {}

  static List<Mistake> all() {
    return List.of(
        mistake(
            "losses_swapped",
            "Your loss difference has the wrong sign: the weights must follow noise that lowered "
                + "the loss, and go against noise that raised it.",
            p -> p.update(-p.factor())),
        mistake(
            "divided_by_noise",
            "You divide by the noise's standard deviation σ; the rule divides by its variance σ².",
            p -> p.update(p.deltaLoss() / p.noise())),
        mistake(
            "not_divided",
            "Your update is not divided by the noise's variance σ²: its size must not depend on "
                + "that of the noise.",
            p -> p.update(p.deltaLoss())),
        mistake(
            "batch_divided_twice",
            "You divide by the number of images, but the loss is averaged over the batch already.",
            p -> p.update(p.factor() / p.inputs().columns())),
        mistake(
            "batch_summed",
            "Your loss is summed over the batch; it must be averaged.",
            p -> p.update(p.factor() * p.inputs().columns())),
        mistake(
            "outputs_averaged",
            "Your loss is averaged over the output units; an image's loss is the sum of their "
                + "squared errors.",
            p -> p.update(p.factor() / p.targets().rows())),
        mistake(
            "only_hidden_updated",
            "Your update of the output weights is zero: both layers are perturbed, and both learn.",
            p -> new Update(p.noiseWh().times(p.factor()), p.noNoiseWy())),
        mistake(
            "only_output_updated",
            "Your update of the hidden weights is zero: both layers are perturbed, and both learn.",
            p -> new Update(p.noNoiseWh(), p.noiseWy().times(p.factor()))),
        mistake(
            "only_hidden_perturbed",
            "Your perturbed loss has noise on the hidden weights only; the output weights are "
                + "perturbed at the same time.",
            p -> p.update(p.hiddenOnly().factor())),
        mistake(
            "only_output_perturbed",
            "Your perturbed loss has noise on the output weights only; the hidden weights are "
                + "perturbed at the same time.",
            p -> p.update(p.outputOnly().factor())),
        mistake(
            "biases_not_perturbed",
            "Your noise leaves out the biases: they are the last column of the weights, and learn "
                + "like the others.",
            p -> p.withoutBiases().update(p.withoutBiases().factor())),
        mistake(
            "noise_not_added",
            "Your two losses are equal: the noise is not in the weights that the second one is "
                + "calculated with.",
            p -> p.update(0)),
        mistake(
            "noise_subtracted",
            "You subtract the noise from the weights, and then follow it as if it were added.",
            p -> p.update(p.with(p.noiseWh().times(-1), p.noiseWy().times(-1)).factor())),
        mistake(
            "noise_drawn_again",
            "You draw noise anew for the update; it must be the noise that changed the loss.",
            p -> p.drawnAgain().update(p.factor())),
        new Mistake(
            "same_draws_for_both",
            "Both layers have the same draws as noise; each weight needs a draw of its own.",
            MistakenMLP.with(PerturbMistakes::sameDraws)),
        mistake(
            "loss_now_missing",
            "You use the perturbed loss alone; what counts is how much the noise changed the loss.",
            p -> p.update(-p.lossPerturbed() / p.variance())),
        mistake(
            "loss_perturbed_missing",
            "You use the unperturbed loss alone; what counts is how much the noise changed it.",
            p -> p.update(p.lossNow() / p.variance())),
        mistake(
            "sign_for_difference",
            "You use only the sign of the loss difference; its size counts too.",
            p -> p.update(Math.signum(p.deltaLoss()) / p.variance())),
        mistake(
            "absolute_difference",
            "You use the size of the loss difference without its sign, so your weights follow noise"
                + " that raised the loss too.",
            p -> p.update(Math.abs(p.factor()))),
        mistake(
            "weights_for_noise",
            "Your update is made of the perturbed weights; it must be made of the noise alone.",
            p -> new Update(p.perturbedWh().times(p.factor()), p.perturbedWy().times(p.factor()))),
        deviation(
            "noise_not_scaled",
            "Your noise has standard deviation 1; it must have the one that is handed in, σ.",
            noise -> 1),
        deviation(
            "variance_for_deviation",
            "The standard deviation of your noise is σ²; it must be σ.",
            noise -> noise * noise));
  }

  /** The draws begin at the same point of the generator's stream for both layers. */
  private static Update sameDraws(
      MLP mlp, Generator rng, Matrix inputs, Matrix targets, double noise) {
    Matrix hidden = Perturbation.draw(mlp, rng.copy(), inputs, targets, noise, noise).noiseWh();
    Matrix output = rng.normal(noise, mlp.outputWeights().rows(), mlp.outputWeights().columns());
    Perturbation same = new Perturbation(mlp, rng, inputs, targets, noise, hidden, output);
    return same.update(same.factor());
  }

  /** All but the noise's own standard deviation is as it must be. */
  private static Mistake deviation(String id, String hint, DoubleUnaryOperator deviation) {
    return new Mistake(
        id,
        hint,
        MistakenMLP.with(
            (mlp, rng, inputs, targets, noise) -> {
              double wrong = deviation.applyAsDouble(noise);
              Perturbation p = Perturbation.draw(mlp, rng, inputs, targets, noise, wrong);
              return p.update(p.factor());
            }));
  }

  /** The noise is drawn as it must be; the mistake is in what is made of it. */
  private static Mistake mistake(String id, String hint, Function<Perturbation, Update> update) {
    return new Mistake(
        id,
        hint,
        MistakenMLP.with(
            (mlp, rng, inputs, targets, noise) ->
                update.apply(Perturbation.draw(mlp, rng, inputs, targets, noise, noise))));
  }
}
