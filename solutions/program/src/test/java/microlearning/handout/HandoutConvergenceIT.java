package microlearning.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Locale;
import microlearning.data.DataSet;
import microlearning.data.Digits;
import microlearning.data.Mnist;
import microlearning.exercises.KolenPollackMLP;
import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.results.ShortestDecimal;
import microlearning.training.Experiment;
import microlearning.training.Metrics;
import microlearning.training.Progress;
import microlearning.training.Settings;
import org.junit.jupiter.api.Test;

/** How feedback and output weights come together in Kolen-Pollack, as the handout tells it. */
class HandoutConvergenceIT {
  private static final double DECAY = 0.1;

  private Matrix gapAtStart;
  private double cosineAtStart;

  @Test
  void shouldBeThatOfATrainingOnDigits() throws IOException {
    assertTold("digits", Digits.draw(), Settings.DIGITS);
  }

  @Test
  void shouldBeThatOfATrainingOnMnist() throws IOException {
    String place = System.getenv("MICROLEARNING_MNIST");
    assumeTrue(place != null && !place.isBlank(), "MICROLEARNING_MNIST names no place");
    assertTold("MNIST", Mnist.load(place, false, null), Settings.MNIST);
  }

  private void assertTold(String name, DataSet data, Settings settings) throws IOException {
    MLP network =
        new Experiment(data, settings)
            .run(
                Rule.KOLEN_POLLACK,
                (rng, architecture) -> watched(new KolenPollackMLP(rng, architecture)),
                Progress.NONE)
            .network();

    double kept = 1 - settings.learningRate() * DECAY;
    int steps = settings.epochs() * settings.batches();
    double left = StrictMath.pow(kept, steps);
    assertThat(gap(network).values())
        .containsExactly(gapAtStart.times(left).values(), within(1e-12));
    assertThat(Pages.read("5-kolen-pollack.md"))
        .contains(
            String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.0f steps | $`%s^{%3$d} = %.0f`$ %% | %.3f → %.3f |",
                name,
                ShortestDecimal.of(settings.learningRate()),
                steps,
                StrictMath.log(2) / -StrictMath.log(kept),
                ShortestDecimal.of(kept),
                100 * left,
                cosineAtStart,
                cosine(network)));
  }

  private MLP watched(MLP network) {
    gapAtStart = gap(network);
    cosineAtStart = cosine(network);
    return network;
  }

  /** What the feedback weights lack of the transposed output weights. */
  private static Matrix gap(MLP network) {
    return network.feedbackWeights().minus(transposed(network));
  }

  private static double cosine(MLP network) {
    return Metrics.cosineSimilarity(network.feedbackWeights(), transposed(network));
  }

  private static Matrix transposed(MLP network) {
    return network.outputWeights().withoutLastColumn().transpose();
  }
}
