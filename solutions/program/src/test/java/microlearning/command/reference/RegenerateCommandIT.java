package microlearning.command.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import microlearning.program.Invocation;
import microlearning.program.SmallReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegenerateCommandIT {
  private static final List<String> DATA_FILES =
      List.of("accuracy", "bands", "cosine_similarity", "losses", "seeds", "snr");

  @TempDir private Path folder;

  private Map<String, String> regenerate(String name, int seeds, String... options)
      throws IOException {
    Invocation run = invoke(name, seeds, options);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return SmallReference.texts(folder.resolve(name));
  }

  private Invocation invoke(String name, int seeds, String... options) {
    String[] arguments = new String[options.length + 4];
    System.arraycopy(options, 0, arguments, 4, options.length);
    arguments[0] = "regenerate";
    arguments[1] = "--seeds=" + seeds;
    arguments[2] = "--out";
    arguments[3] = folder.resolve(name).toString();
    return SmallReference.run(arguments);
  }

  private static void assertOneLine(Invocation run, int exitCode, String... parts) {
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.err()).startsWith("microlearning regenerate: ").contains(parts);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void shouldWriteAllFilesAndALineATask() throws IOException {
    Invocation run = invoke("made", 2);

    Map<String, String> texts = SmallReference.texts(folder.resolve("made"));
    assertThat(texts)
        .hasSize(34)
        .containsKeys("datapackage.json", "SHA256SUMS", "small_networks/networks.csv");
    for (String name : DATA_FILES) {
      assertThat(texts).containsKeys("mnist/" + name + ".csv", "digits/" + name + ".csv");
    }
    assertThat(texts.get("datapackage.json")).contains("regenerate --seeds 2", "\"1 to 2\"");
    assertThat(run.out().lines().map(line -> line.replaceAll("[0-9.]+ s$", "0 s")))
        .containsExactly(
            "Seeds, mnist         done in 0 s",
            "Seeds, digits        done in 0 s",
            "Reference seed       done in 0 s",
            "Wrote 34 files to " + folder.resolve("made") + ".");
  }

  @Test
  void shouldRestoreTheSameBytesWhenTheFolderWasDeleted() throws IOException {
    Map<String, String> before = regenerate("made", 2);
    try (var files = Files.walk(folder.resolve("made"))) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }

    assertThat(regenerate("made", 2)).isEqualTo(before);
  }

  @Test
  void shouldGoOnWhereItWasKilledAndGiveTheSameBytes() throws Exception {
    Map<String, String> whole = regenerate("whole", 50);
    Path working = folder.resolve("killed/mnist/.seeds.csv.working");

    List<String> arguments =
        List.of("regenerate", "--seeds=50", "--out", folder.resolve("killed").toString());
    Process process =
        new ProcessBuilder(SmallReference.command(arguments))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    while (Files.notExists(working)) {
      assertThat(process.waitFor(1, TimeUnit.MILLISECONDS)).isFalse();
    }
    process.destroyForcibly().waitFor();

    assertThat(working).exists();
    assertThat(folder.resolve("killed/datapackage.json")).doesNotExist();
    assertThat(regenerate("killed", 50)).isEqualTo(whole);
  }

  @Test
  void shouldTrainOnlyFromTheSeedsThatAreNotThereWhenToldToKeepThem() throws IOException {
    Map<String, String> four = regenerate("four", 4);
    regenerate("kept", 2);
    assertThat(regenerate("kept", 4, "--keep-seeds")).isEqualTo(four);

    Path seeds = folder.resolve("kept/digits/seeds.csv");
    Files.writeString(
        seeds, Files.readString(seeds).replaceAll("(?m)^(1,\\w+,snr,0,).*", "$10.125"));
    assertThat(regenerate("kept", 4, "--keep-seeds").get("digits/seeds.csv")).contains(",0.125\n");
    assertThat(regenerate("kept", 4)).isEqualTo(four);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,kolen_pollack,loss,0,.*      | 1,kolen_pollack,loss,0,much | row 28, column value: 'much' cannot be read.
          1,kolen_pollack,loss,0,        | 1,kolenpollack,loss,0,      | column rule: 'kolenpollack' cannot be read.
          1,kolen_pollack,loss,0,        | 1,kolen_pollack,lost,0,     | column quantity: 'lost' cannot be read.
          1,kolen_pollack,loss,1,        | 1,kolen_pollack,loss,3,     | column index: '3' is not the next; expected 1.
          1,kolen_pollack,loss,3.*\\n     | ''                          | seed 1 by kolen_pollack has 3 values of loss; expected 4.
          1,kolen_pollack,snr.*\\n        | ''                          | seed 1 by kolen_pollack has 0 values of snr; expected 1.
          seed,rule,quantity,index       | seed,rule,index,quantity    | its columns are [seed, rule, index, quantity, value]; expected
          seed,rule,quantity,index       | seed,rule,quantity          | row 1: 5 cells; expected 4.
          (?s)1,kolen_pollack,loss,1.*   | 1,kolen_pollack,l           | row 29: 3 cells; expected 5.
          """)
  void shouldNameWhatIsDamagedAndLeaveAllAsItIs(String from, String to, String fault)
      throws IOException {
    regenerate("damaged", 2);
    Path seeds = folder.resolve("damaged/digits/seeds.csv");
    Files.writeString(seeds, Files.readString(seeds).replaceFirst(from, to));
    Map<String, String> before = SmallReference.texts(folder.resolve("damaged"));

    Invocation run = invoke("damaged", 2, "--keep-seeds");

    assertOneLine(run, 1, seeds.toString(), fault, "Restore the file, or delete it and regenerate");
    assertThat(run.out()).isEmpty();
    assertThat(SmallReference.texts(folder.resolve("damaged"))).isEqualTo(before);
  }

  @Test
  void shouldTellBeforeItTrainsThatAPlaceCannotBeWrittenTo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");

    Invocation run = invoke("file", 2);

    assertOneLine(run, 1, file.toString(), "name a folder that you may write to.");
    assertThat(run.out()).isEmpty();
    assertThat(file).hasContent("mine");
  }

  @Test
  void shouldLeaveTheOldFilesWholeWhenOneCannotBeReplaced() throws IOException {
    regenerate("old", 2);
    Files.delete(folder.resolve("old/digits/snr.csv"));
    Files.createDirectory(folder.resolve("old/digits/snr.csv"));
    Map<String, String> before = SmallReference.texts(folder.resolve("old"));

    assertOneLine(invoke("old", 3), 1, "old", "name a folder that you may write to.");

    Map<String, String> after = SmallReference.texts(folder.resolve("old"));
    assertThat(after).containsAllEntriesOf(before);
    assertThat(after.keySet()).allMatch(name -> before.containsKey(name) || isWorking(name));
  }

  /** How far it has come is kept for another try. */
  private static boolean isWorking(String name) {
    return name.endsWith("/.seeds.csv.working");
  }

  @Test
  void shouldNotPutAShardInPlaceOfTheWholeData() throws IOException {
    Map<String, String> before = regenerate("whole", 2);

    assertOneLine(
        invoke("whole", 2, "--shard=1/2"), 2, "holds the whole reference data", "by --out");

    assertThat(SmallReference.texts(folder.resolve("whole"))).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1/1, '--seeds must be 2 to 1000, not 1.'",
    "2, 0/2, '--shard must be like 2/5, the second of five; not 0/2.'",
    "2, 3/2, '--shard must be like 2/5, the second of five; not 3/2.'",
    "2, two, '--shard must be like 2/5, the second of five; not two.'",
  })
  void shouldRefuseWhatMakesNoSense(int seeds, String shard, String message) {
    assertOneLine(invoke("none", seeds, "--shard", shard), 2, message);
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
