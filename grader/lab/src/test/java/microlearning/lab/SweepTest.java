package microlearning.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import microlearning.data.DataSet;
import microlearning.data.Digits;
import microlearning.figures.Figure;
import microlearning.network.Rule;
import microlearning.reference.Quantity;
import org.junit.jupiter.api.Test;

class SweepTest {
  private static final DataSet DATA = Digits.draw(200, 20);
  private static final LabSettings SMALL =
      LabSettings.digits().batchSize(20).images(100).testImages(10).hidden(6).epochs(1);

  private static LabRun train(LabSettings settings) {
    List<Rule> rules = List.of(Rule.NODE_PERTURBATION, Rule.BACKPROPAGATION);
    return Trainings.run("run", settings, rules, new LabRules(), DATA, LabListener.NONE);
  }

  @Test
  void shouldShowWhatTrainingsMeasuredAtTheirEnds() {
    Sweep sweep = new Sweep("noise");
    assertThat(sweep.isEmpty()).isTrue();
    LabRun little = train(SMALL.noise(0.01));
    LabRun much = train(SMALL.noise(1));
    sweep.add(0.01, little);
    sweep.add(1, much);

    assertThat(sweep.isEmpty()).isFalse();
    assertThat(sweep.figures())
        .extracting(Figure::id)
        .containsExactly("sweep-snr", "sweep-loss", "sweep-accuracy", "sweep-cosine-similarity");
    double[] losses = Quantity.LOSS.of(much.trainings().get(0).curves());
    assertThat(sweep.csv())
        .startsWith("noise,snr_node_perturbation,snr_backpropagation,loss_node_perturbation,")
        .contains("\n1.0,")
        .contains("," + losses[losses.length - 1] + ",");
  }

  @Test
  void shouldTellWhatTrainingsMeasuredInColumns() {
    Summary summary = new Summary("noise", List.of("0.01", "1"));
    assertThat(summary.header())
        .isEqualTo("noise  rule                      loss   accuracy   cosine      SNR");
    assertThat(summary.rows("1", train(SMALL)))
        .hasSize(2)
        .allMatch(row -> row.length() == summary.header().length())
        .satisfies(
            rows ->
                assertThat(rows.get(1))
                    .matches("1      Backpropagation +[0-9.]+ +[0-9.]+ % +1\\.000 +[0-9.]+"));
  }

  @Test
  void shouldShowTheMeanAndTheRangeOfSeveralSeeds() {
    Sweep sweep = new Sweep("images an update");
    sweep.add(20, train(SMALL.seeds(1, 2, 3)));
    sweep.add(50, train(SMALL.batchSize(50).seeds(1, 2, 3)));
    List<String> row = sweep.figures().get(2).table().rows().get(0);
    assertThat(row.subList(0, 3))
        .containsExactly("Node perturbation", "20", "Test images classified correctly (%)");
    assertThat(row.get(3)).matches("[0-9.]+ \\([0-9.]+ to [0-9.]+\\)");
  }
}
