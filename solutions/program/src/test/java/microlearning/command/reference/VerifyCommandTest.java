package microlearning.command.reference;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import microlearning.program.Invocation;
import microlearning.program.SmallReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandTest {
  @TempDir private Path folder;
  private Path stored;

  @BeforeEach
  void regenerate() {
    stored = folder.resolve("stored");
    Invocation run = SmallReference.run("regenerate", "--seeds=2", "--out=" + stored);
    assertThat(run.exitCode()).isZero();
  }

  /** What it found, without the lines about its tasks. */
  private static List<String> findings(Invocation run) {
    return run.out().lines().filter(line -> !line.contains("done in")).toList();
  }

  private Invocation verify(String... options) {
    String[] arguments = new String[options.length + 3];
    System.arraycopy(options, 0, arguments, 3, options.length);
    arguments[0] = "verify";
    arguments[1] = "--seeds=2";
    arguments[2] = "--in=" + stored;
    return SmallReference.run(arguments);
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = stored.resolve(file);
    String text = Files.readString(path);
    String changed = text.replaceFirst(from, to);
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(path, changed);
  }

  @Test
  void shouldFindAllAsRegeneratedAndTellThePublishedAccuracyFromOthers() {
    for (Invocation run : List.of(verify(), verify("--trust-seeds"))) {
      assertThat(run.err()).isEmpty();
      assertThat(findings(run)).hasSize(2);
      assertThat(findings(run).get(0))
          .matches("mnist/accuracy.csv: MD5 [0-9a-f]{32}, not as published\\.");
      assertThat(findings(run).get(1)).isEqualTo("All 34 files are as regenerated.");
      assertThat(run.exitCode()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          digits/accuracy.csv | (?m)^[0-9.]+,          | 101.0, | row 1, column weight_perturbation: 101.0 is
          digits/losses.csv   | node_p\\w+,             | ''     | line 1: 'weight_perturbation,feedback_
          digits/losses.csv   | node_p\\w+,             | nodes, | line 1: 'weight_perturbation,nodes,feedback
          digits/losses.csv   | (?s)(?<=\\n)[^\\n]*\\n$ | ''     | 4 lines are stored; 5 were regenerated
          mnist/bands.csv     | (?s)rule,.*            | ''     | 2 lines are stored; 48 were regenerated
          mnist/seeds.csv     | snr,0,.                | snr,0,9 | row 9, column value: 9
          small_networks/networks.csv | one_image,     | 'Z,'   | row 1, column network: Z is stored; one_image was
          datapackage.json    | (a256:)[0-9a-f]{64}    | $1abc  | : '      "hash": "sha256:abc
          """)
  void shouldNameFileRowAndColumnOfWhatDiffers(String file, String from, String to, String finding)
      throws IOException {
    change(file, from, to);
    Map<String, String> before = SmallReference.texts(stored);

    Invocation run = verify();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(findings(run)).hasSize(3);
    assertThat(findings(run).get(0)).startsWith(file + ": ").contains(finding).endsWith(".");
    assertThat(findings(run).get(2))
        .isEqualTo("1 of 34 files differ. Restore them, or write all again with regenerate.");
    assertThat(SmallReference.texts(stored)).isEqualTo(before);
  }

  @Test
  void shouldNameAFileThatIsMissing() throws IOException {
    Files.delete(stored.resolve("digits/snr.csv"));

    assertThat(findings(verify()).get(0))
        .isEqualTo("digits/snr.csv: there is no such file in " + stored + ".");
  }

  @Test
  void shouldTakeBytesThatAreNoTextForADifference() throws IOException {
    Files.write(stored.resolve("digits/snr.csv"), new byte[] {(byte) 0xff, 0, 27, '[', 'A'});

    assertThat(findings(verify()).get(0)).startsWith("digits/snr.csv: line 1: '\ufffd  [A'");
  }

  @Test
  void shouldNameWhatIsDamagedInSeedsThatItIsToTrust() throws IOException {
    change("digits/seeds.csv", "(?m)^2,backpropagation,snr,.*\\n", "");

    assertOneLine(
        verify("--trust-seeds"),
        stored.resolve("digits/seeds.csv") + ": seed 2 by backpropagation has 0 values of snr",
        "Restore the file, or delete it and regenerate it.");
  }

  @Test
  void shouldTellBeforeItTrainsThatThereIsNoSuchFolder() {
    stored = folder.resolve("none");

    assertOneLine(verify(), "There is no folder " + stored + ". Name that of the files by --in.");
  }

  @Test
  void shouldCompareWithThePublishedFilesAndTellThemFromOthers() throws IOException {
    Files.copy(
        Path.of("../../reference-data/mnist/accuracy.csv"),
        stored.resolve("digits/accuracy.csv"),
        REPLACE_EXISTING);

    Invocation run = verify("--published", stored.resolve("digits").toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(
            run.out()
                .lines()
                .map(line -> line.replaceAll("\\(.*\\)|\\b[0-9]+(\\.[0-9]+)?(e[-+][0-9]+)?", "X")))
        .containsExactly(
            "accuracy.csv: the published file; ours has X lines, not X.",
            "cosine_similarity.csv: not the published file X; ours differs by at most X of a"
                + " value.",
            "losses.csv: not the published file X; ours differs by at most X of a value.",
            "snr.csv: not the published file X; ours differs by at most X of a value.");
  }

  @Test
  void shouldNameAPublishedFileThatIsMissing() {
    assertOneLine(
        verify("--published", folder.toString()),
        "There is no file " + folder.resolve("accuracy.csv") + ".");
  }

  private static void assertOneLine(Invocation run, String... parts) {
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("microlearning verify: ").contains(parts);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.out()).isEmpty();
  }
}
