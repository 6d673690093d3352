package microlearning.command.grade;

import java.io.IOException;
import java.util.concurrent.Callable;
import microlearning.command.Console;
import microlearning.command.DataOptions;
import microlearning.command.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Fetches the images, for a machine that will have no network. */
@Command(
    name = "data",
    description =
        "Says which images there are to train on. MNIST that is not in DJL's cache is put there.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    abbreviateSynopsis = true)
public final class DataCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private DataOptions dataOptions;

  @Override
  public Integer call() throws IOException {
    dataOptions.load(Console.of(spec.commandLine()));
    return 0;
  }
}
