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

  @BeforeEach
  void listen() {
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

    assertThat(text())
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

    assertThat(text().split("begins", -1)).hasSize(3);
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
