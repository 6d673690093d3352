package microlearning.program;

import java.io.IOException;
import java.util.List;
import microlearning.command.Commands;
import microlearning.command.MatrixJvm;
import microlearning.command.ProgramVersion;
import microlearning.command.Utf8Locale;
import microlearning.command.course.BundleCommand;
import microlearning.command.course.ExercisesCommand;
import microlearning.command.course.ExportCommand;
import microlearning.command.figures.FiguresCommand;
import microlearning.command.figures.VarianceCommand;
import microlearning.command.grade.CourseCommand;
import microlearning.command.grade.DataCommand;
import microlearning.command.grade.GradeCommand;
import microlearning.command.grade.GradebookCommand;
import microlearning.command.grade.JplagCommand;
import microlearning.command.reference.MergeCommand;
import microlearning.command.reference.RegenerateCommand;
import microlearning.command.reference.VerifyCommand;
import microlearning.command.train.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The instructor's program. Exit codes: 0 when all went well, 1 when it could not be done, 2 when
 * the arguments are wrong.
 */
@Command(
    name = "microlearning",
    description = "Trains two-layer perceptrons by local learning rules, number for number.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
public final class Microlearning implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
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
          JplagCommand.class,
          CourseCommand.class,
          BundleCommand.class,
          DataCommand.class);

  @Spec private CommandSpec spec;

  private Microlearning() {}

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    CommandLine command = commandLine(named(arguments), CommandLine.defaultFactory());
    if (Utf8Locale.isMissing()) {
      System.exit(Utf8Locale.run(command));
    }
    MatrixJvm.endWithTheFirst();
    command.setExecutionStrategy(parsed -> runInTheRightJvm(parsed, arguments));
    System.exit(command.execute(arguments));
  }

  private static int runInTheRightJvm(ParseResult parsed, String[] arguments) {
    List<CommandLine> commands = parsed.asCommandLineList();
    CommandLine command = commands.get(commands.size() - 1);
    if (!(command.getCommand() instanceof MatrixJvm.Needed needed)
        || command.isUsageHelpRequested()
        || command.isVersionHelpRequested()
        // Asked last: it takes a part of the time that help does.
        || !MatrixJvm.isLeftToItself()) {
      return Commands.runWithinMemory(parsed);
    }
    try {
      return MatrixJvm.run(needed, Microlearning.class, arguments);
    } catch (IOException e) {
      return Commands.runWithinMemory(parsed); // It takes more memory here, but gives the same.
    }
  }

  /**
   * The command that comes first. If there is none, none will be run: then all are made, but a
   * single argument, such as {@code --help}, needs their outlines only. To make them whole takes as
   * long as all else.
   */
  static List<?> named(String[] arguments) {
    List<Class<?>> named =
        COMMANDS.stream()
            .filter(command -> arguments.length > 0 && arguments[0].equals(about(command).name()))
            .toList();
    if (!named.isEmpty()) {
      return named;
    }
    return arguments.length > 1 ? COMMANDS : COMMANDS.stream().map(Microlearning::outline).toList();
  }

  private static CommandSpec outline(Class<?> command) {
    CommandSpec outline = CommandSpec.create().name(about(command).name());
    outline.usageMessage().description(about(command).description());
    return outline;
  }

  private static Command about(Class<?> command) {
    return command.getAnnotation(Command.class);
  }

  public static CommandLine commandLine() {
    return commandLine(CommandLine.defaultFactory());
  }

  /**
   * @param factory makes the commands and their groups of options
   */
  public static CommandLine commandLine(IFactory factory) {
    return commandLine(COMMANDS, factory);
  }

  static CommandLine commandLine(List<?> commands, IFactory factory) {
    return Commands.line(new Microlearning(), commands, factory);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is needed, such as train.");
  }
}
