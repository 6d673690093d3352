package microlearning.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import microlearning.command.train.TrainCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

class MicrolearningTest {

  @Command
  private record Failing(Throwable failure) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    }
  }

  private static Invocation failingBy(Throwable failure) {
    CommandLine command = Microlearning.commandLine();
    command.addSubcommand("fail", new Failing(failure));
    return Invocation.of(command, "fail");
  }

  @Test
  void shouldAskForACommand() {
    Invocation invocation = Invocation.of();

    assertThat(invocation.exitCode()).isEqualTo(2);
    assertThat(invocation.err())
        .isEqualToNormalizingNewlines(
            "microlearning: A command is needed, such as train. See microlearning --help.\n");
  }

  @Test
  void shouldMakeOnlyTheCommandThatIsNamed() {
    int all = Microlearning.commandLine().getSubcommands().size();

    assertThat(named("train", "grade")).isEqualTo(List.of(TrainCommand.class));
    assertThat(named("tran", "--help")).hasSize(all).contains(TrainCommand.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--help", "-h", "--version", "-V", "tran", "--tran"})
  void shouldSayTheSameFromOutlinesOfTheCommands(String argument) {
    String[] arguments = argument.isEmpty() ? new String[0] : new String[] {argument};
    List<?> outlines = named(arguments);

    Invocation outlined =
        Invocation.of(Microlearning.commandLine(outlines, CommandLine.defaultFactory()), arguments);

    assertThat(outlines).isNotEmpty().allMatch(CommandSpec.class::isInstance);
    assertThat(outlined).isEqualTo(Invocation.of(arguments));
  }

  private static List<Object> named(String... arguments) {
    return List.copyOf(Microlearning.named(arguments));
  }

  @Test
  void shouldTellWhatUsersCanMendInOneLine() {
    Invocation invocation = failingBy(new IOException("The disk is full."));

    assertThat(invocation.exitCode()).isEqualTo(1);
    assertThat(invocation.err())
        .isEqualToNormalizingNewlines("microlearning fail: The disk is full.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "train,      'ask for fewer hidden units or images, or give Java more by -Xmx, such as"
        + " -Xmx4g.'",
    "variance,   'ask for fewer draws, outputs or inputs, or give Java more by -Xmx, such as"
        + " -Xmx4g.'",
    "regenerate, 'give Java more by -Xmx, such as -Xmx4g.'",
  })
  void shouldTellThatMemoryRanOutAndWhatEachCommandCanDoWithout(String name, String advice) {
    CommandLine command = Microlearning.commandLine();
    command.getCommandSpec().removeSubcommand(name);
    command.addSubcommand(name, new Failing(new OutOfMemoryError("Java heap space")));

    Invocation invocation = Invocation.of(command, name);

    assertThat(invocation.exitCode()).isEqualTo(1);
    assertThat(invocation.err())
        .isEqualToNormalizingNewlines(
            "microlearning " + name + ": Out of memory; " + advice + "\n");
  }

  /** An illegal argument somewhere inside is no fault of the user. */
  @Test
  void shouldShowAFaultOfItsOwnWhole() {
    Invocation invocation = failingBy(new IllegalArgumentException("a bug"));

    assertThat(invocation.exitCode()).isEqualTo(1);
    assertThat(invocation.err()).contains("IllegalArgumentException: a bug", "at microlearning.");
  }

  @Test
  void shouldTakeAnAtSignForWhatItIs() {
    assertThat(Invocation.of("train", "--seed", "@seed").err()).contains("not '@seed'");
  }
}
