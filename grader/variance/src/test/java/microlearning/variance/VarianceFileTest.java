package microlearning.variance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import microlearning.training.Progress;
import org.junit.jupiter.api.Test;

class VarianceFileTest {
  private static final VarianceSettings SETTINGS =
      new VarianceSettings(
          BigInteger.valueOf(12345), 1000, 0.1, 1e-5, List.of(2, 3), List.of(2, 4));

  private final String text =
      VarianceFile.text(SETTINGS, new VarianceExperiment(SETTINGS).run(Progress.NONE));

  @Test
  void shouldSayWhatMadeIt() {
    assertThat(text)
        .startsWith(
            "# Made by: microlearning variance --seed 12345 --draws 1000 --noise 1e-05"
                + " --outputs 2,3 --inputs 2,4\n");
  }

  @Test
  void shouldHoldARowForEachRuleAtEachSize() {
    List<String> rows = text.lines().filter(line -> !line.startsWith("#")).toList();
    assertThat(rows).hasSize(1 + 8);
    assertThat(rows.get(0))
        .isEqualTo(
            "rule,outputs,inputs,draws,measured,standard_error,derived,derived_own,derived_all");
    assertThat(rows.get(2)).startsWith("weight_perturbation,2,4,1000,");
    assertThat(rows.get(7)).startsWith("node_perturbation,3,2,1000,");
    assertThat(text).endsWith("\n").doesNotContain("\r");
  }

  /** Written by this program on JDK 17; other machines must write the same. */
  @Test
  void shouldBeTheSameBytesOnEveryMachine() {
    assertThat(text)
        .contains(
            "weight_perturbation,3,4,1000,0.1341209701334991,0.007633625459760667,"
                + "0.12999999999999987,0.00999999999999999,0.11999999999999987\n")
        .contains(
            "node_perturbation,2,4,1000,0.031542971680772844,0.003100701162845898,"
                + "0.03000000000000002,0.010000000000000005,0.020000000000000014\n");
  }
}
