package microlearning.command.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import microlearning.command.Console;
import microlearning.command.MatrixJvm;
import microlearning.command.ProgramCommand;
import microlearning.reference.TrainingFiles.SeedRun;
import microlearning.regenerate.CsvDifference;
import microlearning.regenerate.PublishedFiles;
import microlearning.regenerate.ReferenceFiles;
import microlearning.regenerate.SeedFiles;
import microlearning.regenerate.SeedTraining;
import microlearning.regenerate.StoredText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Regenerates the reference data in memory and compares it with what is stored. */
@Command(
    name = "verify",
    description = {
      "Regenerates the reference data in memory and compares it with the stored files,"
          + " byte for byte. It says which file, row and column differ, and by how much.",
      "With --published, it compares the tutorial's four files with ours instead."
    })
public final class VerifyCommand extends ProgramCommand implements MatrixJvm.Needed {
  @Mixin private ReferenceOptions options;

  @Option(
      names = "--in",
      paramLabel = "DIR",
      defaultValue = "reference-data",
      description = "Folder of the stored files. By default, reference-data.")
  private Path in;

  @Option(
      names = "--trust-seeds",
      description =
          "Take the runs in seeds.csv as they are stored. This takes a minute instead of"
              + " ten. Everything else is regenerated.")
  private boolean trustSeeds;

  @Option(
      names = "--published",
      paramLabel = "DIR",
      description =
          "Folder of accuracy.csv, cosine_similarity.csv, losses.csv and snr.csv, as the"
              + " tutorial downloads them.")
  private Path published;

  @Override
  public Optional<String> heap() {
    return ReferenceOptions.HEAP;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(in)) {
      throw new IOException("There is no folder " + in + ". Name that of the files by --in.");
    }
    Console console = console();
    if (published != null) {
      return comparePublished(console);
    }
    ReferenceFiles files = options.files();
    Map<String, List<SeedRun>> trusted = new LinkedHashMap<>();
    if (trustSeeds) {
      for (SeedTraining training : files.seedTrainings()) {
        trusted.put(training.name(), SeedFiles.read(in, training));
      }
    }
    Map<String, List<SeedRun>> runs =
        ReferenceOptions.train(
            files, options.allSeeds(), trusted, ReferenceOptions.Keeper.NONE, console);
    return compare(ReferenceOptions.texts(files, runs, console), console);
  }

  private int comparePublished(Console console) throws IOException {
    List<PublishedFiles.Comparison> files = PublishedFiles.compare(published, in.resolve("mnist"));
    files.forEach(file -> console.line(file.describe()));
    return files.stream().allMatch(PublishedFiles.Comparison::isPublished) ? 0 : 1;
  }

  private int compare(Map<String, String> regenerated, Console console) throws IOException {
    int differing = 0;
    for (Map.Entry<String, String> file : regenerated.entrySet()) {
      String difference = difference(file.getKey(), file.getValue());
      if (!difference.isEmpty()) {
        differing++;
        console.line(file.getKey() + ": " + difference + ".");
      }
    }
    String md5 = PublishedFiles.md5(regenerated.get("mnist/accuracy.csv"));
    boolean asPublished = md5.equals(PublishedFiles.ACCURACY_MD5);
    console.line(
        "mnist/accuracy.csv: MD5 " + md5 + (asPublished ? ", as" : ", not as") + " published.");
    console.line(
        differing == 0
            ? "All " + regenerated.size() + " files are as regenerated."
            : differing
                + " of "
                + regenerated.size()
                + " files differ. Restore them, or write all again with regenerate.");
    return differing == 0 && asPublished ? 0 : 1;
  }

  private String difference(String path, String regenerated) throws IOException {
    Path file = in.resolve(path);
    return Files.exists(file)
        ? CsvDifference.of(StoredText.read(file), regenerated)
        : "there is no such file in " + in;
  }
}
