package microlearning.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CapturedOutputTest {
  private static final int MOST = 10;

  private static String captured(String printed) throws InterruptedException {
    CapturedOutput output = new CapturedOutput(MOST);
    output.drain(new ByteArrayInputStream(printed.getBytes(StandardCharsets.UTF_8))).join();
    return output.text();
  }

  @Test
  void shouldKeepSoManyBytesAndSayIfThereAreMore() throws InterruptedException {
    assertThat(captured("x".repeat(MOST))).isEqualTo("x".repeat(MOST));
    assertThat(captured("x".repeat(MOST + 1)))
        .isEqualTo("x".repeat(MOST) + "\n... and more, which is left out.\n");
  }
}
