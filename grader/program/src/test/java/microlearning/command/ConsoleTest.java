package microlearning.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {
  private static final String DONE = "Backpropagation      done in 1.3 s" + System.lineSeparator();

  private final StringWriter shown = new StringWriter();
  private long millis;

  private Console console(boolean terminal) {
    return new Console(new PrintWriter(shown), terminal, () -> millis * 1_000_000);
  }

  /** A task that is done after 1.25 s, and told of some more steps. */
  private void runTask(boolean terminal) {
    try (Console.Task task = console(terminal).start("Backpropagation")) {
      task.step(1, 4);
      task.step(2, 4);
      millis += 1250;
      task.done();
      task.step(3, 4);
    }
  }

  /** What was written over, in the order of time, and at last the line that stays. */
  private List<String> bars() {
    return Arrays.asList(shown.toString().split("\r(?!\n)"));
  }

  @Test
  void shouldShowOneLineWhereNobodyWatches() {
    runTask(false);

    assertThat(shown).hasToString(DONE);
  }

  @Test
  void shouldTakeItsBarAwayBeforeItSaysDone() {
    runTask(true);

    List<String> bars = bars();
    int last = bars.size() - 1;
    assertThat(bars.get(last)).isEqualTo(DONE);
    assertThat(bars.get(last - 1)).isEqualTo(" ".repeat(78));
    assertThat(bars.get(last - 2)).startsWith("Backpropagation      50% [===");
  }

  @Test
  void shouldShowAboveTheBarWhichPartsAreDone() {
    try (Console.Task task = console(true).start("Training")) {
      task.step(2, 4);
      task.done("Backpropagation", 1.26);
    }

    assertThat(bars()).contains(DONE);
    assertThat(bars().get(bars().indexOf(DONE) - 1)).isBlank().hasSize(78);
  }

  @Test
  void shouldMakeHarmlessWhateverItShows() {
    Console console = console(false);
    console.line("::set-output name=result::x\r\n::error::y");
    console.print("  [##--]\n    ::add-mask::\u001b[31m \u202e##[z]\n");
    console.start("x").line("::stop-commands::t");

    assertThat(shown.toString().lines())
        .containsExactly(
            ": :set-output name=result: :x : :error: :y",
            "  [##--]",
            "    : :add-mask: : [31m  ## [z]",
            ": :stop-commands: :t");
  }

  @Test
  void shouldShowNothingOfATaskThatFails() {
    console(false).start("Backpropagation").close();

    assertThat(shown.toString()).isEmpty();
  }

  /** The last bar is drawn when the task ends. */
  @ParameterizedTest
  @CsvSource({
    "0,  10, '  0% [ ', ' ]  0/10 (0:00:00 / ? left) '",
    "5,  10, ' 50% [=', ' ]  5/10 (0:00:00 / 0:00:00 left) '",
    "10, 10, '100% [=', '=] 10/10 (0:00:00 / 0:00:00 left) '",
    "7,  0,  ' ? % [ ', ' ] 7/? (0:00:00 / ? left) '",
    "7,  -1, ' ? % [ ', ' ] 7/? (0:00:00 / ? left) '",
  })
  void shouldDrawHowFarATaskIs(long done, long total, String percentage, String rest) {
    try (Console.Task task = console(true).start("MNIST")) {
      task.step(done, total);
    }
    List<String> bars = bars();

    assertThat(bars.get(bars.size() - 2))
        .startsWith("MNIST               " + percentage)
        .endsWith(rest)
        .hasSize(78);
  }

  @Test
  void shouldCountStepsOfSeveralThreads() {
    try (Console.Task task = console(true).start("Training")) {
      IntStream.range(0, 1000).parallel().forEach(step -> task.advance(1000));
    }
    assertThat(bars()).anyMatch(bar -> bar.contains("100% [====") && bar.contains("1000/1000"));
  }

  @Test
  void shouldTakeStepsFromSeveralThreads() {
    try (Console.Task task = console(true).start("Variance")) {
      IntStream.rangeClosed(1, 1000).parallel().forEach(step -> task.step(step, 1000));
      task.step(1000, 1000);
    }
    assertThat(bars()).allMatch(bar -> bar.length() <= 78);
    assertThat(bars()).anyMatch(bar -> bar.contains("100% [===="));
  }
}
