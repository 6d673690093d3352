package microlearning.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import microlearning.proof.RightPrograms.Ways;

/** Ways to write weight perturbation: orders and layouts of draws, losses, factors. */
final class WaysToPerturb {
  /** Noise for the weights that stand for W. */
  private static final List<String> DRAWS =
      List.of(
          "rng.normal(noise, W.rows(), W.columns())",
          "rng.normal(1, W.rows(), W.columns()).times(noise)",
          "draw(rng, noise, W)",
          "W.map(weight -> rng.normal(noise))",
          "rng.normal(noise, W.columns(), W.rows()).transpose()",
          "scaled(draw(rng, 1, W), noise)",
          "W.map(weight -> noise * rng.normal())");

  private WaysToPerturb() {}

  static List<Ways> all() {
    return List.of(
        new Ways("draws", draws()),
        Ways.of(
            "lossNow",
            "mseLoss(rng, x, t)",
            "mseLossBatch(t, inference(rng, x).output()).mean()",
            "loss(x, t, Wh, Wy)",
            "mseLoss(rng, x, t, Wh, Wy)"),
        new Ways(
            "perturbed",
            List.of(
                Map.of(),
                Map.of("perturbedWh", "noiseWh.plus(Wh)", "perturbedWy", "noiseWy.plus(Wy)"),
                Map.of(
                    "drawn",
                    "Matrix changedWh = Wh.copy(); changedWh.plusEquals(noiseWh);"
                        + " Matrix changedWy = Wy.copy(); changedWy.plusEquals(1, noiseWy);",
                    "perturbedWh",
                    "changedWh",
                    "perturbedWy",
                    "changedWy"),
                Map.of(
                    "perturbedWh",
                    "Wh.minus(noiseWh.times(-1))",
                    "perturbedWy",
                    "Wy.minus(noiseWy.times(-1))"))),
        Ways.of(
            "lossPerturbed",
            "mseLoss(rng, x, t, perturbedWh, perturbedWy)",
            "mseLossBatch(t, inference(rng, x, perturbedWh, perturbedWy, 0).output()).mean()",
            "loss(x, t, perturbedWh, perturbedWy)"),
        Ways.of(
            "deltaLoss",
            "lossNow - lossPerturbed",
            "-(lossPerturbed - lossNow)",
            "-lossPerturbed + lossNow"),
        Ways.of(
            "factor",
            "deltaLoss / (noise * noise)",
            "deltaLoss / noise / noise",
            "1 / (noise * noise) * deltaLoss",
            "deltaLoss / StrictMath.pow(noise, 2)"),
        new Ways(
            "update",
            List.of(
                Map.of(),
                Map.of("deltaWh", "scaled(usedWh, factor)", "deltaWy", "scaled(usedWy, factor)"),
                Map.of(
                    "deltaWh",
                    "usedWh.map(psi -> factor * psi)",
                    "deltaWy",
                    "usedWy.map(psi -> psi * factor)"),
                Map.of(
                    "deltaWh",
                    "usedWh.times(deltaLoss).dividedBy(noise * noise)",
                    "deltaWy",
                    "usedWy.dividedBy(noise).times(deltaLoss).dividedBy(noise)"))));
  }

  /** Each way to draw for each layer, and either layer first. */
  private static List<Map<String, String>> draws() {
    List<Map<String, String>> draws = new ArrayList<>();
    for (int i = 0; i < DRAWS.size(); i++) {
      for (int step : new int[] {0, 1, 3}) {
        String hidden = DRAWS.get(i).replace("W", "Wh");
        String output = DRAWS.get((i + step) % DRAWS.size()).replace("W", "Wy");
        draws.add(Map.of("drawWh", hidden, "drawWy", output));
        draws.add(
            Map.of(
                "begin",
                "Matrix outputNoise = " + output + ";",
                "drawWh",
                hidden,
                "drawWy",
                "outputNoise"));
      }
    }
    return Stream.concat(draws.stream(), unusual().stream()).toList();
  }

  private static List<Map<String, String>> unusual() {
    String hidden = DRAWS.get(0).replace("W", "Wh");
    String output = DRAWS.get(0).replace("W", "Wy");
    return List.of(
        // Draws that are left unused.
        Map.of("begin", "rng.normal();", "drawWh", hidden, "drawWy", output),
        Map.of("begin", "rng.random(); rng.normal(noise);", "drawWh", hidden, "drawWy", output),
        // One matrix for both layers, which is then divided.
        Map.of(
            "begin",
            "double[] all = rng.normal(noise, 1, Wh.rows() * Wh.columns() + Wy.rows() *"
                + " Wy.columns()).values();",
            "drawWh",
            "Matrix.ofColumnMajor(Wh.rows(), Wh.columns(),"
                + " java.util.Arrays.copyOf(all, Wh.rows() * Wh.columns()))",
            "drawWy",
            "Matrix.ofColumnMajor(Wy.rows(), Wy.columns(), java.util.Arrays.copyOfRange(all,"
                + " Wh.rows() * Wh.columns(), all.length))"),
        // The biases apart.
        Map.of(
            "begin",
            "Matrix biasNoise = rng.normal(noise, Wh.rows(), 1);",
            "drawWh",
            "draw(rng, noise, Wh.withoutLastColumn()).transpose().appendRow(0).transpose().plus("
                + "biasNoise.dot(new Matrix(Wh.columns() - 1, 1).appendRow(1).transpose()))",
            "drawWy",
            output));
  }
}
