package microlearning.command.grade;

import java.util.List;
import microlearning.command.Commands;
import microlearning.command.MatrixJvm;
import microlearning.command.ProgramVersion;
import microlearning.command.Utf8Locale;
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
    versionProvider = ProgramVersion.class,
    subcommands = {GradeCommand.class, DataCommand.class})
public final class Grader implements Runnable {
  @Spec private CommandSpec spec;

  private Grader() {}

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    CommandLine command = commandLine(JudgeOptions.references().isPresent());
    if (Utf8Locale.isMissing()) {
      System.exit(Utf8Locale.run(command));
    }
    MatrixJvm.endWithTheFirst();
    System.exit(command.execute(arguments));
  }

  /**
   * Makes the program.
   *
   * @param solved whether the solutions are at hand, which secret seeds need to tell what is right
   */
  public static CommandLine commandLine(boolean solved) {
    CommandLine command = Commands.line(new Grader(), List.of(), CommandLine.defaultFactory());
    if (!solved) {
      CommandSpec grade = command.getSubcommands().get("grade").getCommandSpec();
      grade.remove(grade.findOption("--secret-seed"));
    }
    return command;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is needed: grade or data.");
  }
}
