package microlearning.checks;

import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.training.NetworkFactory;

/** Weight perturbation that draws the noise of the output weights first, with other formulas. */
final class SwappedDraws {
  private SwappedDraws() {}

  /** Makes updates of noise and of how much it changes the loss. */
  interface Formula {
    Update of(double deltaLoss, Matrix noiseWh, Matrix noiseWy, double noise);
  }

  /**
   * Networks with a formula of their own.
   *
   * @param shape what normals of variance 1 are turned into
   */
  static NetworkFactory factory(DoubleUnaryOperator shape, Formula formula) {
    return (start, architecture) ->
        new MLP(start, architecture) {
          @Override
          public Update perturb(Generator rng, Matrix x, Matrix t, double noise) {
            Matrix noiseWy = rng.normal(noise, Wy.rows(), Wy.columns());
            Matrix noiseWh = rng.normal(noise, Wh.rows(), Wh.columns());
            noiseWy = noiseWy.map(v -> noise * shape.applyAsDouble(v / noise));
            noiseWh = noiseWh.map(v -> noise * shape.applyAsDouble(v / noise));
            double change =
                mseLoss(rng, x, t) - mseLoss(rng, x, t, Wh.plus(noiseWh), Wy.plus(noiseWy));
            return formula.of(change, noiseWh, noiseWy, noise);
          }
        };
  }

  /** Networks whose noise is normal. */
  static NetworkFactory factory(Formula formula) {
    return factory(v -> v, formula);
  }

  /**
   * Networks with the right formula, and noise that is drawn otherwise.
   *
   * @param draw draws so many normals of variance 1
   */
  static NetworkFactory drawn(BiFunction<Generator, Integer, double[]> draw) {
    return (start, architecture) ->
        new MLP(start, architecture) {
          @Override
          public Update perturb(Generator rng, Matrix x, Matrix t, double noise) {
            Matrix noiseWh = draw(rng, Wh).times(noise);
            Matrix noiseWy = draw(rng, Wy).times(noise);
            double change =
                mseLoss(rng, x, t) - mseLoss(rng, x, t, Wh.plus(noiseWh), Wy.plus(noiseWy));
            return SwappedDraws.update(change, noiseWh, noiseWy, noise);
          }

          private Matrix draw(Generator rng, Matrix weights) {
            double[] drawn = draw.apply(rng, weights.values().length);
            return Matrix.ofColumnMajor(weights.rows(), weights.columns(), drawn);
          }
        };
  }

  /** Networks whose update is so many times the right one. */
  static NetworkFactory scaled(double factor) {
    return factory((change, wh, wy, noise) -> update(factor * change, wh, wy, noise));
  }

  /** The right formula. */
  static Update update(double change, Matrix noiseWh, Matrix noiseWy, double noise) {
    double factor = change / (noise * noise);
    return new Update(noiseWh.times(factor), noiseWy.times(factor));
  }
}
