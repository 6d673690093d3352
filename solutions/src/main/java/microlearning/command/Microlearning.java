package microlearning.command;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import microlearning.reference.ReferenceException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The instructor's program. Exit codes: 0 when all went well, 1 when it could not be done, 2 when
 * what was asked makes no sense.
 */
@Command(
    name = "microlearning",
    description = "Trains two-layer perceptrons by local learning rules, number for number.",
    mixinStandardHelpOptions = true,
    versionProvider = Microlearning.Version.class,
    subcommands = {
      TrainCommand.class,
      VarianceCommand.class,
      ExercisesCommand.class,
      RegenerateCommand.class,
      MergeCommand.class,
      VerifyCommand.class,
      ExportCommand.class,
      FiguresCommand.class,
      GradeCommand.class,
      GradebookCommand.class,
      BundleCommand.class,
      DataCommand.class
    })
public final class Microlearning implements Runnable {
  @Spec private CommandSpec spec;

  private Microlearning() {}

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    CommandLine command = commandLine();
    MatrixJvm.endWithTheFirst();
    if (MatrixJvm.isLeftToItself()) {
      command.setExecutionStrategy(parsed -> runInTheRightJvm(parsed, arguments));
    }
    System.exit(command.execute(arguments));
  }

  private static int runInTheRightJvm(ParseResult parsed, String[] arguments) {
    List<CommandLine> commands = parsed.asCommandLineList();
    CommandLine command = commands.get(commands.size() - 1);
    if (!(command.getCommand() instanceof MatrixJvm.Needed needed)
        || command.isUsageHelpRequested()
        || command.isVersionHelpRequested()) {
      return runWithinMemory(parsed);
    }
    try {
      return MatrixJvm.run(needed, arguments);
    } catch (IOException e) {
      return runWithinMemory(parsed); // It takes more memory here, but gives the same.
    }
  }

  static CommandLine commandLine() {
    return commandLine(new Microlearning(), CommandLine.defaultFactory());
  }

  /**
   * @param factory makes the commands and their groups of options
   */
  static CommandLine commandLine(IFactory factory) {
    return commandLine(new Microlearning(), factory);
  }

  /**
   * Makes a program of commands that behave alike.
   *
   * @param program the command above them all
   * @param factory makes the commands and their groups of options
   */
  static CommandLine commandLine(Object program, IFactory factory) {
    CommandLine command =
        new CommandLine(program, factory)
            .setExpandAtFiles(false)
            .setResourceBundle(new Defaults())
            .setExecutionStrategy(Microlearning::runWithinMemory)
            .setParameterExceptionHandler(Microlearning::reportUsage)
            .setExecutionExceptionHandler(Microlearning::reportFailure);
    Arguments.register(command);
    return command;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is needed, such as train.");
  }

  private static int runWithinMemory(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (OutOfMemoryError e) {
      List<CommandLine> commands = parsed.asCommandLineList();
      CommandLine command = commands.get(commands.size() - 1);
      return report(
          command,
          "Out of memory; " + lighter(command) + "give Java more by -Xmx, such as -Xmx4g.",
          CommandLine.ExitCode.SOFTWARE);
    }
  }

  /** What to ask for that takes less memory, where a command leaves the choice. */
  private static String lighter(CommandLine command) {
    return switch (command.getCommandName()) {
      case "train" -> "ask for fewer hidden units or images, or ";
      case "variance" -> "ask for fewer draws, outputs or inputs, or ";
      default -> "";
    };
  }

  private static int reportUsage(ParameterException exception, String[] arguments) {
    return report(exception.getCommandLine(), message(exception), CommandLine.ExitCode.USAGE);
  }

  /** A wrong value is told with its option's name alone, without picocli's preamble. */
  private static String message(ParameterException exception) {
    if (exception.getCause() instanceof TypeConversionException cause
        && exception.getArgSpec() instanceof OptionSpec option) {
      return option.longestName() + " " + cause.getMessage();
    }
    String message = exception.getMessage();
    return message.endsWith(".") ? message : message + ".";
  }

  /** What users can mend is told in one line; anything else is a fault of ours, and shown whole. */
  private static int reportFailure(Exception exception, CommandLine command, ParseResult parsed)
      throws Exception {
    if (exception instanceof IOException || exception instanceof ReferenceException) {
      return report(command, exception.getMessage(), CommandLine.ExitCode.SOFTWARE);
    }
    throw exception;
  }

  private static int report(CommandLine command, String message, int exitCode) {
    String name = command.getCommandSpec().qualifiedName();
    String hint = exitCode == CommandLine.ExitCode.USAGE ? " See " + name + " --help." : "";
    command.getErr().println(name + ": " + onOneLine(message) + hint);
    return exitCode;
  }

  /** Names that users type, and damaged files, may hold line ends and what moves a cursor. */
  static String onOneLine(String message) {
    return message
        .lines()
        .map(String::strip)
        .collect(Collectors.joining(" "))
        .replaceAll("\\p{Cntrl}", "?");
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
