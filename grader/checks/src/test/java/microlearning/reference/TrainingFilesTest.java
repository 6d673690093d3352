package microlearning.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import microlearning.network.Rule;
import microlearning.reference.TrainingFiles.SeedRun;
import org.junit.jupiter.api.Test;

class TrainingFilesTest {
  private static final Curves FIRST = curves(1, 10, 0.5, 0.1);
  private static final Curves SECOND = curves(3, 40, 0.7, 0.4);

  private static Curves curves(double loss, double accuracy, double cosine, double snr) {
    double[] losses = new double[20];
    Arrays.setAll(losses, i -> loss + i);
    return new Curves(losses, new double[] {accuracy, 2 * accuracy}, new double[] {cosine}, snr);
  }

  @Test
  void shouldMakeBandsOverSeeds() {
    List<SeedRun> runs =
        List.of(
            SeedRun.of(1, Rule.KOLEN_POLLACK, FIRST), SeedRun.of(2, Rule.KOLEN_POLLACK, SECOND));

    Map<Quantity, List<Band>> bands = TrainingFiles.bandsOf(runs).get(Rule.KOLEN_POLLACK);

    assertThat(bands.get(Quantity.LOSS)).hasSize(10);
    // Losses 3.5 and 5.5 are the means of the second tenth: 1 + (2 + 3)/2 and 3 + (2 + 3)/2.
    assertThat(bands.get(Quantity.LOSS).get(1)).isEqualTo(new Band(4.5, Math.sqrt(2), 3.5, 5.5));
    assertThat(bands.get(Quantity.ACCURACY).get(1).mean()).isEqualTo(50);
    assertThat(bands.get(Quantity.SNR).get(0).sd()).isCloseTo(0.3 / Math.sqrt(2), within(1e-15));
  }

  @Test
  void shouldReadTheBandsAndSeedsThatWereWritten() {
    List<SeedRun> runs =
        List.of(
            SeedRun.of(1, Rule.BACKPROPAGATION, FIRST),
            SeedRun.of(2, Rule.BACKPROPAGATION, SECOND));
    Map<Rule, Map<Quantity, List<Band>>> bands = TrainingFiles.bandsOf(runs);

    String text = TrainingFiles.writeBands("x", bands);
    List<SeedRun> read = TrainingFiles.readSeeds("f", TrainingFiles.writeSeeds("x", runs));

    assertThat(TrainingFiles.readBands("f", text, Rule.BACKPROPAGATION))
        .isEqualTo(bands.get(Rule.BACKPROPAGATION));
    assertThat(TrainingFiles.readBands("f", text, Rule.KOLEN_POLLACK)).isEmpty();
    assertThat(TrainingFiles.bandsOf(read)).isEqualTo(bands);
    assertThat(read.get(1).seed()).isEqualTo(2);
  }

  @Test
  void shouldSpreadAsASampleDoes() {
    Band band = Band.of(new double[] {1, 2, 6, 7});
    assertThat(band).isEqualTo(new Band(4, Math.sqrt(26 / 3.0), 1, 7));
    assertThat(Band.of(new double[] {-3, -1}).maximum()).isEqualTo(-1);
  }

  @Test
  void shouldKnowARunByItsSeedAndRule() {
    SeedRun run = SeedRun.of(1, Rule.KOLEN_POLLACK, FIRST);
    assertThat(run.isOfTheSame(SeedRun.of(1, Rule.KOLEN_POLLACK, SECOND))).isTrue();
    assertThat(run.isOfTheSame(SeedRun.of(2, Rule.KOLEN_POLLACK, FIRST))).isFalse();
    assertThat(run.isOfTheSame(SeedRun.of(1, Rule.BACKPROPAGATION, FIRST))).isFalse();
  }

  @Test
  void shouldNameWhatThereIsNot() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quantity.ofId("los"))
        .withMessage("There is no quantity 'los'.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Part.of("delta"))
        .withMessage("There is no matrix 'delta'.");
  }

  @Test
  void shouldMeasureDistanceInStandardDeviations() {
    Band band = new Band(10, 2, 7, 13);
    assertThat(band.distance(4)).isEqualTo(3);
    assertThat(band.distance(11)).isEqualTo(0.5);
    assertThat(band.distance(Double.NaN)).isInfinite();
    assertThat(new Band(1, 0, 1, 1).distance(1)).isZero();
    assertThat(new Band(1, 0, 1, 1).distance(1.5)).isInfinite();
  }

  @Test
  void shouldReadTheTutorialsFourFiles() {
    String header =
        "weight_perturbation,node_perturbation,feedback_alignment,kolen_pollack,backpropagation\n";
    Curves curves =
        TrainingFiles.readCurves(
            Map.of(
                "losses.csv", header + "1,2,3,4,5\n6,7,8,9,10\n",
                "accuracy.csv", header + "1,2,3,4,5\n",
                "cosine_similarity.csv", header + "nan,2,3,4e-05,5\n",
                "snr.csv", header + "1,2,3,0.5,5\n"),
            Rule.KOLEN_POLLACK);
    assertThat(curves.losses()).containsExactly(4, 9);
    assertThat(curves.cosineSimilarity()).containsExactly(4e-5);
    assertThat(curves.snr()).isEqualTo(0.5);
  }
}
