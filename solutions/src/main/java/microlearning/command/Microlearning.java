package microlearning.command;

import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The instructor's program. Exit codes: 0 when all went well, 1 when it could not be done, 2 when
 * what was asked makes no sense.
 */
@Command(
    name = "microlearning",
    description = "Trains two-layer perceptrons by local learning rules, number for number.",
    mixinStandardHelpOptions = true,
    versionProvider = Microlearning.Version.class,
    subcommands = {TrainCommand.class, ExercisesCommand.class})
public final class Microlearning implements Runnable {
  @Spec private CommandSpec spec;

  private Microlearning() {}

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Microlearning())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Microlearning::reportUsage)
        .setExecutionExceptionHandler(Microlearning::reportFailure);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is needed, such as train.");
  }

  private static int reportUsage(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    return report(
        command, exception.getMessage(), command.getCommandSpec().exitCodeOnInvalidInput());
  }

  /** What users can mend is told in one line; anything else is a fault of ours, and shown whole. */
  private static int reportFailure(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (exception instanceof IllegalArgumentException) {
      return report(command, exception.getMessage(), CommandLine.ExitCode.USAGE);
    }
    if (exception instanceof IOException) {
      return report(command, exception.getMessage(), CommandLine.ExitCode.SOFTWARE);
    }
    throw exception;
  }

  private static int report(CommandLine command, String message, int exitCode) {
    String name = command.getCommandSpec().qualifiedName();
    PrintWriter err = command.getErr();
    err.println(name + ": " + message + (exitCode == 2 ? " See " + name + " --help." : ""));
    return exitCode;
  }

  /** The version that the build wrote into the program's manifest. */
  static final class Version implements IVersionProvider {
    static String text() {
      String version = Microlearning.class.getPackage().getImplementationVersion();
      return version == null ? "unpackaged" : version;
    }

    @Override
    public String[] getVersion() {
      return new String[] {"microlearning " + text()};
    }
  }
}
