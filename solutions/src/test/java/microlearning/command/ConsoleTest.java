package microlearning.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {
  private final StringWriter shown = new StringWriter();

  /** A task whose bar is due at its second step, and not at its third. */
  private void runTask(boolean terminal) {
    long[] millis = {0};
    Console console = new Console(new PrintWriter(shown), terminal, () -> millis[0] * 1_000_000);
    try (Console.Task task = console.start("Backpropagation")) {
      millis[0] = 99;
      task.step(1, 4);
      millis[0] = 3000;
      task.step(2, 4);
      millis[0] = 3099;
      task.step(3, 4);
      task.done(1.25);
      millis[0] = 5000;
      task.step(4, 4);
    }
  }

  @Test
  void shouldShowOneLineWhereNobodyWatches() {
    runTask(false);

    assertThat(shown).hasToString("Backpropagation      done in 1.3 s" + System.lineSeparator());
  }

  @Test
  void shouldTakeItsBarAwayBeforeItSaysDone() {
    runTask(true);

    String bar = "Backpropagation      [===============               ]  50 %";
    assertThat(shown.toString())
        .matches("\\r\\Q" + bar + "\\E +3 s left *\\r +\\rBackpropagation      done in 1.3 s\\R");
  }

  @ParameterizedTest
  @CsvSource({
    "0,  10, '[                              ]   0 %'",
    "5,  10, '[===============               ]  50 %      6 s left'",
    "10, 10, '[==============================] 100 %      0 s left'",
    "12, 10, '[==============================] 100 %      0 s left'",
    "7,  0,  '[                              ]   0 %'",
    "7,  -1, '[                              ]   0 %'"
  })
  void shouldDrawHowFarATaskIs(long done, long total, String expected) {
    String bar = ProgressBar.of("MNIST", done, total, 6_000_000_000L);

    assertThat(bar).startsWith("MNIST                " + expected).hasSize(73);
    assertThat(bar.stripTrailing()).endsWith(expected);
  }
}
