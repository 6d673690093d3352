package microlearning.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VectorModuleTest {
  private static final String WARNING = "WARNING: Using incubator modules: jdk.incubator.vector";

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", ""})
  void shouldLeaveOutTheLineAboutTheModule(String end) {
    assertThat(passedOn(WARNING + end)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "Unknown option: '--what'\n",
        "no end of line",
        "WARNING: Using incubator modules: jdk.incubator.vector, another\n",
        "WARNING: Using incubator modules: jdk.incubator.vectors\n",
        "two\nlines\n",
        "\u00e9\u4e2d\n" + WARNING + "\n"
      })
  void shouldPassOnAllElse(String text) {
    assertThat(passedOn(text)).isEqualTo(text);
    assertThat(passedOn(WARNING + "\n" + text)).isEqualTo(text);
  }

  /** Who closes the pipe that errors go to must not have the command run once more. */
  @ParameterizedTest
  @ValueSource(strings = {"no end of line", "one\ntwo\n", WARNING + "\nmore\n"})
  void shouldReadOnWhereNobodyListens(String text) {
    InputStream from = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    VectorModule.passOnErrors(from, closed);

    assertThat(from).isEmpty();
  }

  private static String passedOn(String text) {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    VectorModule.passOnErrors(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), to);
    return to.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "OpenJDK 64-Bit Server VM, 17.0.15+6, amd64, true",
    "Java HotSpot(TM) 64-Bit Server VM, 25+37-LTS, x86_64, true",
    "OpenJDK 64-Bit Server VM, 17.0.15+6, aarch64, false",
    "OpenJDK 64-Bit Server VM, 21.0.2+13-jvmci-23.1-b30, amd64, false",
    "Eclipse OpenJ9 VM, openj9-0.46.0, amd64, false",
    "OpenJDK 64-Bit Zero VM, 17.0.15+6, amd64, false"
  })
  void shouldUseTheModuleWhereItsCallsBecomeInstructions(
      String vm, String version, String processor, boolean known) {
    assertThat(VectorModule.isKnown(vm, version, processor)).isEqualTo(known);
  }

  @Test
  @EnabledOnOs(architectures = {"amd64", "x86_64"})
  void shouldFindTheModuleInTheJdkThatTestsRunOn() {
    assertThat(VectorModule.options()).containsExactly("--add-modules", "jdk.incubator.vector");
  }
}
