package microlearning.command.grade;

import java.io.IOException;
import microlearning.command.DataOptions;
import microlearning.command.ProgramCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Fetches the images, for a machine that will have no network. */
@Command(
    name = "data",
    description =
        "Says which images there are to train on. MNIST that is not in DJL's cache is put there.")
public final class DataCommand extends ProgramCommand {
  @Mixin private DataOptions dataOptions;

  @Override
  public Integer call() throws IOException {
    dataOptions.load(console());
    return 0;
  }
}
