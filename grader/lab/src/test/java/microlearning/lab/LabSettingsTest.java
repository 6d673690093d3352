package microlearning.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import microlearning.network.Activation;
import org.junit.jupiter.api.Test;

class LabSettingsTest {
  @Test
  void shouldBeTheReferencesUntilSomethingIsChanged() {
    assertThat(LabSettings.digits().isReference()).isTrue();
    assertThat(LabSettings.mnist().isReference()).isTrue();
    assertThat(LabSettings.digits().hidden(100).noise(0.1).isReference()).isTrue();
    assertThat(LabSettings.digits().hidden(101).isReference()).isFalse();
    assertThat(LabSettings.digits().feedbackWeights(0).isReference()).isFalse();
    assertThat(LabSettings.digits().etaBack(0.02).isReference()).isFalse();
    assertThat(LabSettings.digits().seeds(1, 2).isReference()).isFalse();
  }

  @Test
  void shouldTellWhatWasChangedAsALineOfJava() {
    assertThat(LabSettings.mnist().toJava()).isEqualTo("LabSettings.mnist()");
    assertThat(
            LabSettings.digits()
                .images(500)
                .testImages(50)
                .hidden(30)
                .batchSize(20)
                .epochs(2)
                .learningRate(1e-5)
                .noise(0.5)
                .initialWeights(0.2)
                .activation(Activation.RELU)
                .feedbackWeights(-1)
                .etaBack(0)
                .seeds(1, 2)
                .toJava())
        .isEqualTo(
            "LabSettings.digits().hidden(30).batchSize(20).images(500).testImages(50).epochs(2)"
                + ".learningRate(1e-05).noise(0.5).initialWeights(0.2)"
                + ".activation(Activation.RELU).feedbackWeights(-1.0).etaBack(0.0).seeds(1, 2)");
  }

  /** Each method checks what there is so far. */
  @Test
  void shouldTellItInAnOrderThatCanBeRun() {
    assertThat(LabSettings.digits().batchSize(5).images(10).toJava())
        .isEqualTo("LabSettings.digits().batchSize(5).images(10)");
    assertThat(LabSettings.digits().batchSize(5).images(10)).isNotNull();
    assertThat(LabSettings.mnist().images(60000).batchSize(55000).toJava())
        .isEqualTo("LabSettings.mnist().images(60000).batchSize(55000)");
  }

  @Test
  void shouldTellSeedsAsNumbersThatJavaTakes() {
    assertThat(LabSettings.digits().seeds(2147483647, 2147483648L).toJava())
        .isEqualTo("LabSettings.digits().seeds(2147483647, 2147483648L)");
    assertThat(LabSettings.digits().seeds(List.of(new BigInteger("9223372036854775808"))).toJava())
        .isEqualTo(
            "LabSettings.digits()"
                + ".seeds(List.of(new java.math.BigInteger(\"9223372036854775808\")))");
  }

  @Test
  void shouldNameTheMethodThatChoosesTheFeedbackWeights() {
    assertThat(LabSettings.digits().feedbackWeights(10).toJava())
        .isEqualTo("LabSettings.digits().feedbackWeights(10.0)");
    assertThat(LabSettings.digits().feedbackFromOutputWeights(-1).toJava())
        .isEqualTo("LabSettings.digits().feedbackFromOutputWeights(-1.0)");
    assertThat(LabSettings.digits().feedbackWithOutputSigns(1).toJava())
        .isEqualTo("LabSettings.digits().feedbackWithOutputSigns(1.0)");
    assertThat(LabSettings.digits().feedbackFromOutputWeights(1).isReference()).isFalse();
    assertThat(LabSettings.digits().feedbackFromOutputWeights(1).feedbackWeights(1).isReference())
        .isTrue();
  }

  @Test
  void shouldTrainFromTheFirstSeed() {
    assertThat(LabSettings.digits().seeds(7, 8).settings().seed()).isEqualTo(7);
  }

  @Test
  void shouldRefuseWhatIsOutOfRangeWithTheValue() {
    assertThatThrownBy(() -> LabSettings.digits().hidden(0))
        .hasMessage("Hidden units must be 1 to 100000, not 0.");
    assertThatThrownBy(() -> LabSettings.digits().etaBack(-1))
        .hasMessageStartingWith("etaBack must be a finite number, 0 or more, not ");
    assertThatThrownBy(() -> LabSettings.digits().feedbackWeights(Double.NaN))
        .hasMessage("The factor of B must be finite, not NaN.");
    assertThatThrownBy(() -> LabSettings.digits().seeds(1, 1))
        .hasMessage("The seeds must be different, not [1, 1].");
    assertThatThrownBy(() -> LabSettings.digits().seeds(1, -1))
        .hasMessage("The seeds must be 0 or more, not [1, -1].");
    assertThatThrownBy(() -> LabSettings.reference("cats"))
        .hasMessage("There is no data set 'cats'; take digits or mnist.");
  }
}
