package microlearning.command.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import microlearning.command.Console;
import microlearning.command.OutputFolder;
import microlearning.command.ProgramCommand;
import microlearning.handout.ExerciseFile;
import microlearning.submission.Exercise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the exercises that students fill in. */
@Command(
    name = "exercises",
    description = {
      "Writes the source files of the exercises: the solutions with the blanks cut out.",
      "With --check, writes nothing and ends with exit code 1 if a file differs."
    })
public final class ExercisesCommand extends ProgramCommand {
  @Option(names = "--check", description = "Only say which files are not as they would be written.")
  private boolean check;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = "exercises/src/main/java",
      description = "Folder of the sources: ${DEFAULT-VALUE}.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    Map<String, String> changed = new LinkedHashMap<>();
    for (Exercise exercise : Exercise.values()) {
      ExerciseFile file = ExerciseFile.of(exercise);
      if (!isUpToDate(folder.resolve(file.path()), file)) {
        changed.put(file.path(), file.text());
      }
    }
    if (!check && !changed.isEmpty()) {
      try (OutputFolder output = OutputFolder.prepare(folder)) {
        output.write(changed);
      }
    }
    tell(changed.keySet());
    return check && !changed.isEmpty() ? 1 : 0;
  }

  private void tell(Set<String> changed) {
    Console console = console();
    if (changed.isEmpty()) {
      console.line("The exercises in " + folder + " are as the solutions make them.");
    }
    for (String path : changed) {
      Path file = folder.resolve(path);
      console.line(check ? file + " is not as its solution makes it." : "Wrote " + file + ".");
    }
  }

  /** Whether a file holds the text, with whatever line ends a checkout gave it. */
  private static boolean isUpToDate(Path place, ExerciseFile file) throws IOException {
    return Files.isRegularFile(place)
        && new String(Files.readAllBytes(place), StandardCharsets.UTF_8)
            .replace("\r\n", "\n")
            .equals(file.text());
  }
}
