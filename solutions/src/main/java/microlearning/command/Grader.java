package microlearning.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The part of the program that goes into bundles: it grades, and holds no solution. */
@Command(
    name = "microlearning",
    description = "Grades submissions.",
    mixinStandardHelpOptions = true,
    versionProvider = Microlearning.Version.class,
    subcommands = {GradeCommand.class, DataCommand.class})
public final class Grader implements Runnable {
  @Spec private CommandSpec spec;

  private Grader() {}

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** Secret networks need the solutions, to tell what is right. */
  static CommandLine commandLine() {
    CommandLine command = Microlearning.commandLine(new Grader(), CommandLine.defaultFactory());
    CommandSpec grade = command.getSubcommands().get("grade").getCommandSpec();
    grade.remove(grade.findOption("--secret-seed"));
    return command;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is needed: grade or data.");
  }
}
