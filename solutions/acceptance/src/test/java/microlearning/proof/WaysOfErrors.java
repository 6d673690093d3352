package microlearning.proof;

import java.util.List;
import microlearning.proof.RightPrograms.Ways;

/** Ways to write the error's way in feedback alignment and Kolen-Pollack. */
final class WaysOfErrors {
  private WaysOfErrors() {}

  static List<Ways> all() {
    return List.of(
        Ways.of(
            "product",
            "outputError.dot(belowY.transpose())",
            "product(outputError, belowY.transpose())",
            "outer(outputError, belowY)",
            "belowY.dot(outputError.transpose()).transpose()",
            "new Layer(outputError, hidden).update()"),
        Ways.of(
            "deltaWh",
            "hiddenError.dot(belowH.transpose())",
            "outer(hiddenError, belowH)",
            "product(hiddenError, belowH.transpose())",
            "new Layer(hiddenError, x).update()",
            "scaled(belowH, -1).dot(hiddenError.transpose()).transpose().times(-1)"),
        Ways.of(
            "error",
            "t.minus(output)",
            "output.minus(t).times(-1)",
            "t.plus(output.times(-1))",
            "scaled(output.minus(t), -1)"),
        Ways.of(
            "back",
            "B.dot(sent)",
            "product(B, sent)",
            "sent.transpose().dot(B.transpose()).transpose()",
            "B.times(2).dot(sent.times(0.5))"),
        Ways.of(
            "hidden",
            "inference(rng, x).hidden()",
            "activate(Wh.dot(addBias(x)))",
            "inference(rng, x, Wh, Wy, 0).hidden()"),
        Ways.of(
            "output",
            "inference(rng, x).output()",
            "activate(Wy.dot(hidden.appendRow(1)))",
            "inference(rng, x, Wh, Wy, 0).output()"),
        Ways.of(
            "slopeY",
            "actDeriv(output)",
            "architecture().activation().derivative(output)",
            "actDeriv(output.copy())"),
        Ways.of("sent", "error.times(slopeY)", "outputError", "slopeY.times(error)"),
        Ways.of("hiddenError", "back.times(slopeH)", "slopeH.times(back)"),
        Ways.of("belowH", "addBias(x)", "x.appendRow(1)"),
        Ways.of("returnWh", "deltaWh", "deltaWh.copy()", "deltaWh.times(1)"));
  }
}
