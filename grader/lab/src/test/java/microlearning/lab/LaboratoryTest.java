package microlearning.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import microlearning.network.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaboratoryTest {
  private static final LabSettings SMALL = LabSettings.digits().batchSize(10).images(50);

  @TempDir private Path folder;
  private final Laboratory lab = new Laboratory(new LabRules());

  private String printed(Laboratory.Work work, boolean ends) {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertThat(lab.run(work)).isEqualTo(ends);
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8).strip();
  }

  /** Of an exception that nobody catches, Maven shows a screen of its own words. */
  @Test
  void shouldSayInALineWhatIsWrongWithWhatIsTried() {
    assertThat(printed(() -> {}, true)).isEmpty();
    assertThat(printed(() -> lab.train("x", SMALL.hidden(0), Rule.BACKPROPAGATION), false))
        .isEqualTo("Hidden units must be 1 to 100000, not 0.");
    assertThat(printed(() -> lab.train("x", SMALL.images(20000), Rule.BACKPROPAGATION), false))
        .isEqualTo("digits has 10000 training images, not 20000.");
    assertThat(
            printed(
                () -> {
                  throw new IOException("The disk is full.");
                },
                false))
        .isEqualTo("The disk is full.");
    assertThat(
            printed(
                () -> {
                  throw new IllegalStateException("odd");
                },
                false))
        .isEqualTo("java.lang.IllegalStateException: odd");
  }

  @Test
  void shouldNameTheLineOfTheStudents() {
    IllegalArgumentException thrown = new IllegalArgumentException("The shapes differ.");
    thrown.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("microlearning.matrix.Matrix", "dot", "Matrix.java", 200),
          new StackTraceElement("lab.Lab", "experiment", "Lab.java", 19)
        });
    assertThat(Fault.words(thrown)).isEqualTo("Lab.java:19: The shapes differ.");
  }

  @Test
  void shouldAskForWhatIsMissing() {
    assertThatThrownBy(() -> lab.train("x", SMALL)).hasMessageStartingWith("Name a rule");
    assertThatThrownBy(
            () -> lab.sweep(folder, "noise", List.<Double>of(), SMALL::noise, Rule.BACKPROPAGATION))
        .hasMessage("Name a value of the noise, or several that rise.");
    assertThatThrownBy(() -> lab.sweep(folder, "noise", List.of(0.1), SMALL::noise))
        .hasMessageStartingWith("Name a rule");
    assertThatThrownBy(
            () ->
                lab.sweep(folder, "noise", List.of(0.1, 0.01), SMALL::noise, Rule.BACKPROPAGATION))
        .hasMessage("The values must rise: 0.01 comes after 0.1.");
    assertThatThrownBy(() -> lab.variance(folder, SMALL, List.of(Rule.BACKPROPAGATION), 1))
        .hasMessageStartingWith("Name rules that draw noise");
    assertThatThrownBy(() -> lab.variance(folder, SMALL, List.of(Rule.NODE_PERTURBATION)))
        .hasMessageStartingWith("Name a number of hidden units");
    assertThatThrownBy(() -> lab.variance(folder, SMALL, List.of(Rule.NODE_PERTURBATION), 3, 3))
        .hasMessage("The values must rise: 3 comes after 3.");
    assertThat(folder).isEmptyDirectory();
  }
}
