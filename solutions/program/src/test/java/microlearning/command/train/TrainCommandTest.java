package microlearning.command.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import microlearning.network.Rule;
import microlearning.program.IdxFiles;
import microlearning.program.Invocation;
import microlearning.program.SmallImages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command does when all is well; see TrainCommandFailuresTest for the rest. */
class TrainCommandTest {
  private static final String ALL_COLUMNS =
      "weight_perturbation,node_perturbation,feedback_alignment,kolen_pollack,backpropagation";

  @TempDir private static Path shared;
  private static Path images;

  @TempDir private Path folder;

  @BeforeAll
  static void writeImages() throws IOException {
    images = IdxFiles.write(shared.resolve("idx"), SmallImages.draw());
  }

  /** Trains a small network on the small images. */
  private Invocation train(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("train", "--mnist", images.toString(), "--allow-unpinned"));
    arguments.addAll(List.of("--train-images=100", "--test-images=20", "--hidden=6"));
    arguments.addAll(List.of("--epochs=2", "--batch-size=30"));
    arguments.addAll(Arrays.asList(more));
    return Invocation.of(arguments.toArray(String[]::new));
  }

  private String text(Path out, String file) throws IOException {
    return Files.readString(out.resolve(file));
  }

  @Test
  void shouldWriteTheFilesOfAllRulesIntoANewFolder() throws IOException {
    Path out = folder.resolve("new").resolve("folder");

    Invocation invocation = train("--out", out.toString());

    assertThat(invocation.err()).isEmpty();
    assertThat(invocation.exitCode()).isZero();
    assertThat(names(out))
        .containsExactlyInAnyOrder(
            "losses.csv", "accuracy.csv", "cosine_similarity.csv", "snr.csv", "run.json");
    assertThat(text(out, "losses.csv").lines()).hasSize(1 + 2 * 3).first().isEqualTo(ALL_COLUMNS);
    assertThat(text(out, "accuracy.csv").lines()).hasSize(1 + 2).first().isEqualTo(ALL_COLUMNS);
    assertThat(text(out, "cosine_similarity.csv").lines()).hasSize(1 + 2);
    assertThat(text(out, "snr.csv").lines()).hasSize(1 + 1);
  }

  @Test
  void shouldShowALineForEachRuleAndEndWithATable() {
    List<String> lines = train().out().lines().toList();

    assertThat(lines).hasSize(1 + 5 + 1 + 5);
    assertThat(lines.get(0)).isEqualTo("Data: mnist, from " + images);
    assertThat(lines.get(6)).matches("Rule +Loss: first +last +Accuracy +Cosine +SNR +Time");
    for (Rule rule : Rule.values()) {
      // As they come to their ends.
      assertThat(lines.subList(1, 6))
          .anyMatch(line -> line.matches(rule.title() + " +done in \\d+\\.\\d s"));
      assertThat(lines.get(7 + rule.ordinal()))
          .matches(rule.title() + " +\\d\\.\\d{4} .* \\d+\\.\\d % .* \\d+\\.\\d s");
    }
  }

  @Test
  void shouldKeepTheOrderOfColumnsWhateverTheOrderOfRules() throws IOException {
    train(
        "--rule=backpropagation",
        "--rule=feedback_alignment",
        "--rule=Backpropagation",
        "--out",
        folder.toString());

    assertThat(text(folder, "accuracy.csv")).startsWith("feedback_alignment,backpropagation\n");
  }

  @Test
  void shouldRunARuleAloneAsAmongAll() throws IOException {
    train("--out", folder.resolve("all").toString());
    train("--rule=backpropagation", "--out", folder.resolve("one").toString());

    List<String> lastColumn =
        text(folder.resolve("all"), "losses.csv")
            .lines()
            .map(line -> line.substring(line.lastIndexOf(',') + 1))
            .toList();
    assertThat(text(folder.resolve("one"), "losses.csv").lines()).isEqualTo(lastColumn);
  }

  @Test
  void shouldWriteTheSameBytesTwiceAndOthersFromAnotherSeed() throws IOException {
    train("--out", folder.resolve("a").toString());
    train("--out", folder.resolve("b").toString());
    train("--seed=12346", "--out", folder.resolve("c").toString());

    for (String file : List.of("losses.csv", "accuracy.csv", "cosine_similarity.csv", "snr.csv")) {
      assertThat(folder.resolve("b").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("a").resolve(file));
    }
    assertThat(text(folder.resolve("c"), "losses.csv"))
        .isNotEqualTo(text(folder.resolve("a"), "losses.csv"));
  }

  @Test
  void shouldReplaceOldResultsAndLeaveOtherFiles() throws IOException {
    Files.writeString(folder.resolve("snr.csv"), "old");
    Files.writeString(folder.resolve("notes.txt"), "mine");

    train("--rule=backpropagation", "--out", folder.toString());

    assertThat(text(folder, "snr.csv")).startsWith("backpropagation\n");
    assertThat(folder.resolve("notes.txt")).hasContent("mine");
    assertThat(names(folder)).hasSize(6);
  }

  @Test
  void shouldGiveEachOptionToItsSetting() throws IOException {
    String seed = "1234567890123456789012345678901234567890";
    Invocation invocation =
        Invocation.of(
            ("train --rule node_perturbation --dataset mnist --allow-unpinned --hidden 3 "
                    + "--train-images 50 --test-images 11 --epochs 4 --batch-size 7 "
                    + "--learning-rate 0.25 --noise 0.5 --init-sd 0.75 --activation relu --seed "
                    + seed
                    + " --mnist "
                    + images
                    + " --out "
                    + folder)
                .split(" "));

    assertThat(invocation.exitCode()).isZero();
    assertThat(
            JsonParser.parseString(text(folder, "run.json"))
                .getAsJsonObject()
                .get("settings")
                .toString())
        .isEqualTo(
            "{'seed':SEED,'hidden':3,'train_images':50,'test_images':11,'epochs':4,'batch_size':7,"
                    .replace('\'', '"')
                    .replace("SEED", seed)
                + "'learning_rate':0.25,'noise':0.5,'init_sd':0.75,'activation':'relu'}"
                    .replace('\'', '"'));
  }

  @Test
  void shouldDrawDigitsWithoutANetwork() throws IOException {
    Invocation invocation =
        Invocation.of(
            "train",
            "--dataset=digits",
            "--rule=backpropagation",
            "--hidden=3",
            "--train-images=120",
            "--test-images=20",
            "--epochs=1",
            "--out",
            folder.toString());

    assertThat(invocation.err()).isEmpty();
    assertThat(invocation.out()).startsWith("Data: digits, drawn by this program");
    assertThat(text(folder, "run.json")).contains("\"name\": \"digits\"", "\"train_images\": 120");
  }

  @Test
  void shouldExplainItsOptionsAndTheirDefaults() {
    Invocation invocation = Invocation.of("train", "--help");

    assertThat(invocation.exitCode()).isZero();
    assertThat(invocation.out())
        .contains("--rule", "--dataset", "--mnist", "--allow-unpinned", "--seed", "--hidden")
        .contains("--train-images", "--test-images", "--epochs", "--batch-size")
        .contains("--learning-rate", "--noise", "--init-sd", "--activation", "--out")
        .contains("Seed, 0 or more, of any size: 12345.", "Hidden units: 500")
        .contains("Training images: 50000", "0.001")
        .doesNotContain("${");
  }

  @Test
  void shouldTellItsVersion() {
    assertThat(Invocation.of("--version").out()).matches("microlearning \\S+\\R");
    assertThat(Invocation.of("train", "--version").out()).matches("microlearning \\S+\\R");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
