package microlearning.command.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import microlearning.command.Console;
import microlearning.command.MatrixJvm;
import microlearning.command.OutputFolder;
import microlearning.command.ProgramCommand;
import microlearning.command.Shard;
import microlearning.reference.TrainingFiles.SeedRun;
import microlearning.regenerate.ReferenceFiles;
import microlearning.regenerate.SeedFiles;
import microlearning.regenerate.SeedTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Writes all of the reference data from the solutions. */
@Command(
    name = "regenerate",
    description = {
      "Writes the reference data: what training by every rule gives on MNIST and on"
          + " digits, from the reference seed and from many others; single updates on small"
          + " networks; and what known mistakes give. The bytes are the same on every machine.",
      "A seed takes about half a minute on two cores. If you stop the command and start"
          + " it again, it goes on from there. It writes the files at the end, all or none."
    })
public final class RegenerateCommand extends ProgramCommand implements MatrixJvm.Needed {
  private static final long NANOS_BETWEEN_KEEPING = 1_000_000_000;

  @Mixin private ReferenceOptions options;

  @Mixin private ReferenceFolder out;

  @Option(
      names = "--keep-seeds",
      description = "Keep the runs in the folder's seeds.csv, and train from the other seeds only.")
  private boolean keepSeeds;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = Shard.Converter.class,
      description =
          "Train from the I-th of N parts of the seeds only. Their seeds.csv goes into a"
              + " folder of its own (--out), for merge.")
  private Shard shard;

  @Override
  public Optional<String> heap() {
    return ReferenceOptions.HEAP;
  }

  @Override
  public Integer call() throws IOException {
    if (shard != null && Files.exists(out.path().resolve(ReferenceFiles.DESCRIPTION))) {
      throw new ParameterException(
          commandLine(),
          out.path()
              + " holds the whole reference data. Name another folder for a shard by --out.");
    }
    Console console = console();
    ReferenceFiles files = options.files();
    try (OutputFolder folder = out.prepare()) {
      Map<String, List<SeedRun>> runs =
          ReferenceOptions.train(files, seeds(), earlier(files), keeper(folder), console);
      Map<String, String> texts =
          shard == null ? ReferenceOptions.texts(files, runs, console) : shardTexts(files, runs);
      out.write(folder, texts, console);
      for (SeedTraining training : files.seedTrainings()) {
        SeedFiles.deleteWorking(out.path(), training);
      }
    }
    return 0;
  }

  private List<Integer> seeds() {
    return shard == null
        ? options.allSeeds()
        : SeedTraining.seeds(options.seeds(), shard.number(), shard.of());
  }

  /** What a stopped regeneration made, and what is to be kept. */
  private Map<String, List<SeedRun>> earlier(ReferenceFiles files) throws IOException {
    Map<String, List<SeedRun>> earlier = new LinkedHashMap<>();
    for (SeedTraining training : files.seedTrainings()) {
      List<SeedRun> runs = new ArrayList<>(SeedFiles.readWorking(out.path(), training));
      if (keepSeeds) {
        SeedFiles.read(out.path(), training).stream()
            .filter(run -> runs.stream().noneMatch(run::isOfTheSame))
            .toList()
            .forEach(runs::add);
      }
      earlier.put(training.name(), runs);
    }
    return earlier;
  }

  /** Keeps the first run, and then once a second: it writes all runs each time. */
  private static ReferenceOptions.Keeper keeper(OutputFolder folder) {
    long[] due = {System.nanoTime()};
    return (training, soFar) -> {
      if (System.nanoTime() - due[0] >= 0) {
        folder.write(
            Map.of(SeedFiles.workingPath(training), SeedFiles.workingText(training, soFar)));
        due[0] = System.nanoTime() + NANOS_BETWEEN_KEEPING;
      }
    };
  }

  private Map<String, String> shardTexts(ReferenceFiles files, Map<String, List<SeedRun>> runs) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (SeedTraining training : files.seedTrainings()) {
      texts.put(
          SeedFiles.path(training),
          SeedFiles.text(training, options.seeds(), runs.get(training.name())));
    }
    return texts;
  }
}
