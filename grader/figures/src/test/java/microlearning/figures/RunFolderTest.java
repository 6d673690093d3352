package microlearning.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import microlearning.network.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    put("run.json", "{\"data\": {\"name\": \"digits\"}}");
    put("losses.csv", "kolen_pollack,backpropagation\n3.5,3.25\n1e-05,nan\n");
    put("accuracy.csv", "kolen_pollack,backpropagation\n80.5,90.5\n");
    put("cosine_similarity.csv", "kolen_pollack,backpropagation\n0.5,1.0\n");
    put("snr.csv", "kolen_pollack,backpropagation\n0.125,0.25\n");
  }

  @Test
  void shouldReadTheRulesThatWereTrained() throws IOException {
    RunFolder run = RunFolder.read(folder);
    assertThat(run.dataSet()).isEqualTo("digits");
    assertThat(run.curves()).containsOnlyKeys(Rule.KOLEN_POLLACK, Rule.BACKPROPAGATION);
    assertThat(run.curves().get(Rule.KOLEN_POLLACK).losses()).containsExactly(3.5, 1e-5);
    assertThat(run.curves().get(Rule.BACKPROPAGATION).losses()).containsExactly(3.25, Double.NaN);
    assertThat(run.curves().get(Rule.BACKPROPAGATION).snr()).isEqualTo(0.25);
  }

  @Test
  void shouldSayInOneLineWhatIsWrong() throws IOException {
    assertThatThrownBy(() -> RunFolder.read(folder.resolve("none")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no such folder")
        .hasMessageContaining("train --out");
    shouldRefuse("run.json", "[]", "it does not name the data set");
    shouldRefuse("run.json", "{\"data\": 3}", "it does not name the data set");
    shouldRefuse("run.json", "{\"data\": {\"name\": \"x\"}}", "there is no data set 'x'");
    shouldRefuse("snr.csv", null, "it is not there");
    shouldRefuse("snr.csv", "kolen_pollack,backpropagation\n", "it has no rows");
    shouldRefuse("snr.csv", "backpropagation\n1\n", "its rules are not those of losses.csv");
    shouldRefuse("losses.csv", "magic\n1\n", "there is no rule 'magic'");
    shouldRefuse(
        "losses.csv", "kolen_pollack,backpropagation\n1,2\n3\n", "row 2: 1 cells; expected 2.");
    shouldRefuse(
        "losses.csv",
        "kolen_pollack,backpropagation\n1,x\n",
        "row 1, column backpropagation: 'x' cannot be read.");
    shouldRefuse("losses.csv", "a,a\n1,2\n", "losses.csv is no CSV file: ");
  }

  @Test
  void shouldRefuseWhatIsNoText() throws IOException {
    Files.write(folder.resolve("accuracy.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> RunFolder.read(folder)).hasMessageContaining("no text in UTF-8");
  }

  private void shouldRefuse(String file, String text, String reason) throws IOException {
    String before = Files.readString(folder.resolve(file));
    put(file, text);
    assertThatThrownBy(() -> RunFolder.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(folder.resolve(file) + " cannot be drawn: " + reason)
        .message()
        .hasLineCount(1);
    put(file, before);
  }

  private void put(String file, String text) throws IOException {
    if (text == null) {
      Files.delete(folder.resolve(file));
    } else {
      Files.writeString(folder.resolve(file), text);
    }
  }
}
