package microlearning.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import microlearning.reference.TrainingFiles.SeedRun;
import microlearning.regenerate.ReferenceFiles;
import microlearning.regenerate.SeedFiles;
import microlearning.regenerate.SeedTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes all of the reference data from the solutions. */
@Command(
    name = "regenerate",
    description = {
      "Writes the reference data: training by every rule on MNIST and on digits, from the reference"
          + " seed and from many others, single updates on small networks, and what known mistakes"
          + " give. The bytes are the same on every machine.",
      "A seed takes about half a minute on two cores. Stopped and started again, it goes on where"
          + " it was; the files themselves are written at the end, all or none."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Microlearning.Version.class,
    sortOptions = false,
    abbreviateSynopsis = true)
final class RegenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ReferenceOptions options;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "reference-data",
      description = "Folder for the files: reference-data.")
  private Path out;

  @Option(
      names = "--keep-seeds",
      description = "Keep what seeds.csv in the folder holds, and train from the other seeds only.")
  private boolean keepSeeds;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = Shard.Converter.class,
      description =
          "Train from the I-th of N parts of the seeds only, and write their seeds.csv, for merge.")
  private Shard shard;

  /** One of several parts of the work. */
  record Shard(int number, int of) {
    /** Reads a shard such as 2/5 from the command line. */
    static final class Converter implements ITypeConverter<Shard> {
      private static final Pattern FORM = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");

      @Override
      public Shard convert(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
          Shard shard =
              new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
          if (shard.number >= 1 && shard.number <= shard.of) {
            return shard;
          }
        }
        throw new TypeConversionException(
            "must be like 2/5, the second of five; not " + text + ".");
      }
    }
  }

  @Override
  public Integer call() throws IOException {
    Console console = Console.of(spec.commandLine());
    ReferenceFiles files = options.files();
    try (OutputFolder folder = OutputFolder.prepare(out)) {
      Map<String, List<SeedRun>> runs =
          ReferenceOptions.train(files, seeds(), kept(files), out, console);
      Map<String, String> texts =
          shard == null ? ReferenceOptions.texts(files, runs, console) : shardTexts(runs);
      folder.write(texts);
      for (SeedTraining training : files.seedTrainings()) {
        SeedFiles.deleteWorking(out, training);
      }
      console.line("Wrote " + texts.size() + " files to " + out + ".");
    }
    return 0;
  }

  private List<Integer> seeds() {
    return shard == null
        ? options.allSeeds()
        : SeedTraining.seeds(options.seeds(), shard.number, shard.of);
  }

  private Map<String, List<SeedRun>> kept(ReferenceFiles files) throws IOException {
    Map<String, List<SeedRun>> kept = new LinkedHashMap<>();
    if (keepSeeds) {
      for (SeedTraining training : files.seedTrainings()) {
        kept.put(training.name(), SeedFiles.read(out, training.name()));
      }
    }
    return kept;
  }

  private Map<String, String> shardTexts(Map<String, List<SeedRun>> runs) {
    Map<String, String> texts = new LinkedHashMap<>();
    runs.forEach(
        (name, list) ->
            texts.put(SeedFiles.path(name), SeedFiles.text(name, options.seeds(), list)));
    return texts;
  }
}
