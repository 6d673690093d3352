package microlearning.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import microlearning.submission.sample.SampleCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CappedOutputTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;

  private Printed printed;

  @BeforeEach
  void listen() {
    printed = Printed.begin();
    System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(shown, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(realOut);
    System.setErr(realErr);
  }

  private String text() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  @Test
  void shouldLeaveOutWhatACallPrintsBeyondItsLimit() throws Exception {
    GuardTest.run(SampleCalls.PrintsMuch.class, Duration.ofSeconds(30));

    assertThat(printed.text())
        .startsWith("begins: é Ψ")
        .contains("helps; ", "line 999")
        .endsWith("... and more that deed prints, which is left out." + System.lineSeparator())
        .doesNotContain("not shown")
        .hasSizeBetween(SubmissionThreads.PRINT_LIMIT, SubmissionThreads.PRINT_LIMIT + 100);
  }

  @Test
  void shouldCapEachCallByItself() throws Exception {
    GuardTest.run(SampleCalls.PrintsMuch.class, Duration.ofSeconds(30));
    GuardTest.run(SampleCalls.PrintsMuch.class, Duration.ofSeconds(30));

    assertThat(printed.text().split("begins", -1)).hasSize(3);
  }

  @Test
  void shouldShowTheFirstLinesOfAllCallsAndNoMore() throws Exception {
    GuardTest.run(SampleCalls.PrintsMuch.class, Duration.ofSeconds(30));
    GuardTest.run(SampleCalls.PrintsMuch.class, Duration.ofSeconds(30));

    assertThat(text()).startsWith("begins: é Ψ").endsWith("\n");
    assertThat(text().lines().mapToInt(l -> 1 + (l.length() - 1) / Printed.COLUMNS).sum())
        .isLessThanOrEqualTo(Printed.SHOWN_LINES);
    assertThat(printed.isCut()).isTrue();
  }

  @Test
  void shouldCountALineThatATerminalBreaksAsSeveral() {
    String long3 = "x".repeat(3 * Printed.COLUMNS);
    assertThat(printed.show("a\nb\n")).isEqualTo("a\nb\n");
    assertThat(printed.show(long3)).isEqualTo(long3);
    assertThat(printed.isCut()).isFalse();
    assertThat(printed.show("more")).isEqualTo(System.lineSeparator());
    assertThat(printed.show("more")).isEmpty();
    assertThat(printed.isCut()).isTrue();
    assertThat(printed.text()).isEqualTo("a\nb\n" + long3 + "moremore");
  }

  @Test
  void shouldKeepSoMuchAndNoMore() {
    printed.show("x".repeat(Printed.MOST_KEPT - 1));
    printed.show("yz");
    assertThat(printed.text()).hasSize(Printed.MOST_KEPT).endsWith("xy");
  }

  @Test
  void shouldShowAllThatOthersPrint() {
    CappedOutput.install();

    String line = "é".repeat(100);
    for (int i = 0; i < 1000; i++) {
      System.out.println(line);
      System.err.write('\n');
    }

    assertThat(text().lines().filter(line::equals)).hasSize(1000);
    assertThat(text()).hasSize(1000 * (101 + System.lineSeparator().length()));
  }
}
