package microlearning.proof;

import java.util.List;
import java.util.Map;
import microlearning.proof.RightPrograms.Ways;

/** Ways to write the decay and the step of B. */
final class WaysToDecay {
  private WaysToDecay() {}

  static List<Ways> all() {
    return List.of(
        Ways.of(
            "deltaWy",
            "product.minus(Wy.times(decayWy))",
            "product.plus(Wy.times(-decayWy))",
            "Wy.times(-0.1).plus(product)",
            "product.minus(scaled(Wy, 0.1))"),
        Ways.of(
            "forB",
            "product.withoutLastColumn().transpose()",
            "hidden.dot(outputError.transpose())",
            "product(hidden, outputError.transpose())",
            "outer(hidden, outputError)"),
        new Ways(
            "step",
            List.of(
                Map.of(),
                Map.of("step", "B.plusEquals(etaBack, deltaB);"),
                Map.of("step", "B = B.plus(stepB);"),
                Map.of("stepB", "deltaB.times(-etaBack)", "step", "B = B.minus(stepB);"),
                Map.of(
                    "stepB", "forB.times(etaBack).minus(B.times(decayB * etaBack))",
                    "step", "B.plusEquals(1, stepB);"))));
  }
}
