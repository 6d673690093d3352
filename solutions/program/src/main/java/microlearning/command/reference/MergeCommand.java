package microlearning.command.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import microlearning.command.Console;
import microlearning.command.OutputFolder;
import microlearning.command.ProgramCommand;
import microlearning.reference.TrainingFiles.SeedRun;
import microlearning.regenerate.ReferenceFiles;
import microlearning.regenerate.SeedFiles;
import microlearning.regenerate.SeedTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Joins the parts that several shards of a regeneration made. */
@Command(
    name = "merge",
    description = {
      "Joins the folders that `regenerate --shard` wrote. The files are those that one"
          + " regeneration would write."
    })
public final class MergeCommand extends ProgramCommand {
  @Mixin private ReferenceOptions options;

  @Mixin private ReferenceFolder out;

  @Parameters(paramLabel = "SHARD", arity = "1..*", description = "Folders of the shards.")
  private List<Path> shards;

  @Override
  public Integer call() throws IOException {
    Console console = console();
    ReferenceFiles files = options.files();
    Map<String, List<SeedRun>> runs = new LinkedHashMap<>();
    for (SeedTraining training : files.seedTrainings()) {
      runs.put(training.name(), join(training));
    }
    try (OutputFolder folder = out.prepare()) {
      out.write(folder, ReferenceOptions.texts(files, runs, console), console);
    }
    return 0;
  }

  private List<SeedRun> join(SeedTraining training) throws IOException {
    List<SeedRun> joined = new ArrayList<>();
    for (Path shard : shards) {
      for (SeedRun run : SeedFiles.readShard(shard, training)) {
        requireFitting(run, joined, shard);
        joined.add(run);
      }
    }
    List<SeedRun> missing = SeedTraining.missing(options.allSeeds(), joined);
    if (!missing.isEmpty()) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "The shards lack %d runs on %s, the first from seed %d by %s."
                  + " Name all shards of --seeds %d.",
              missing.size(),
              training.name(),
              missing.get(0).seed(),
              missing.get(0).rule().id(),
              options.seeds()));
    }
    return training.runs(options.allSeeds(), joined, soFar -> {});
  }

  private void requireFitting(SeedRun run, List<SeedRun> others, Path shard) throws IOException {
    if (!options.allSeeds().contains(run.seed())) {
      throw new IOException(
          shard + " holds seed " + run.seed() + ". Say by --seeds how many there are in all.");
    }
    if (others.stream().anyMatch(run::isOfTheSame)) {
      throw new IOException(
          shard + " holds seed " + run.seed() + ", and so does another. Name each shard once.");
    }
  }
}
