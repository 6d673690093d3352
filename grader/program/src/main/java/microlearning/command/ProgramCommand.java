package microlearning.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share: help, version, the order of their options, and a console. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    abbreviateSynopsis = true)
public abstract class ProgramCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** The command as it was typed, which a fault in its options is told with. */
  protected final CommandLine commandLine() {
    return spec.commandLine();
  }

  /** Where the command shows what it does. */
  protected final Console console() {
    return Console.of(commandLine());
  }
}
