package microlearning.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import microlearning.reference.ReferenceException;
import microlearning.results.FileReason;
import microlearning.text.PlainText;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/**
 * What all commands have in common. Exit codes: 0 when all went well, 1 when it could not be done,
 * 2 when the arguments are wrong.
 */
public final class Commands {
  private Commands() {}

  /**
   * Makes a program of commands that behave alike.
   *
   * @param program the command above them all
   * @param commands the commands below it, besides those that it names itself: classes, or what
   *     picocli makes of them
   * @param factory makes the commands and their groups of options
   */
  public static CommandLine line(Object program, List<?> commands, IFactory factory) {
    CommandLine command = new CommandLine(program, factory);
    // Before the settings, which reach the commands that are there.
    commands.forEach(below -> command.addSubcommand(new CommandLine(below, factory)));
    command
        .setExpandAtFiles(false)
        .setResourceBundle(new Defaults())
        .setExecutionStrategy(Commands::runWithinMemory)
        .setParameterExceptionHandler(Commands::reportUsage)
        .setExecutionExceptionHandler(Commands::reportFailure);
    Arguments.register(command);
    return command;
  }

  /** Runs the last of the commands; if memory does not suffice, says what to do. */
  public static int runWithinMemory(ParseResult parsed) {
    try {
      return new RunLast().execute(CourseArguments.withCourse(parsed));
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
    CommandLine command = exception.getCommandLine();
    if (exception.getCause() instanceof IOException) {
      return report(command, message(exception), CommandLine.ExitCode.USAGE, ""); // of a file
    }
    return report(command, message(exception), CommandLine.ExitCode.USAGE);
  }

  /** A wrong value is told with its option's name alone, without picocli's preamble. */
  static String message(ParameterException exception) {
    if (exception.getCause() instanceof TypeConversionException cause
        && exception.getArgSpec() instanceof OptionSpec option) {
      return option.longestName() + " " + cause.getMessage();
    }
    String message = exception.getMessage();
    return message.endsWith(".") ? message : message + ".";
  }

  /** What users can mend is told in one line; anything else is a fault of ours, and shown whole. */
  private static int reportFailure(Exception exception, CommandLine command, ParseResult parsed) {
    if (exception instanceof IOException e) {
      return reportFailure(command, FileReason.message(e));
    }
    if (exception instanceof ReferenceException) {
      return reportFailure(command, exception.getMessage());
    }
    StringWriter trace = new StringWriter();
    exception.printStackTrace(new PrintWriter(trace));
    command.getErr().print(PlainText.lines(trace.toString()));
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Says in one line why a program cannot do what it should. */
  static int reportFailure(CommandLine command, String message) {
    return report(command, message, CommandLine.ExitCode.SOFTWARE);
  }

  private static int report(CommandLine command, String message, int exitCode) {
    String name = command.getCommandSpec().qualifiedName();
    String hint = exitCode == CommandLine.ExitCode.USAGE ? " See " + name + " --help." : "";
    return report(command, message, exitCode, hint);
  }

  private static int report(CommandLine command, String message, int exitCode, String hint) {
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(PlainText.line(name + ": " + message + hint));
    return exitCode;
  }
}
