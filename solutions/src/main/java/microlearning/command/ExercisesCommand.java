package microlearning.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import microlearning.handout.ExerciseFile;
import microlearning.results.WholeFile;
import microlearning.submission.Exercise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the exercises that students fill in. */
@Command(
    name = "exercises",
    description = {
      "Writes the source files of the exercises: the solutions with the blanks cut out.",
      "With --check, writes nothing and ends with exit code 1 if a file differs."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Microlearning.Version.class)
final class ExercisesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

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
    Console console = new Console(spec.commandLine());
    List<Path> changed = new ArrayList<>();
    for (Exercise exercise : Exercise.values()) {
      ExerciseFile file = ExerciseFile.of(exercise);
      Path place = folder.resolve(file.path());
      if (!isUpToDate(place, file)) {
        changed.add(place);
        if (!check) {
          OutputFolder.prepare(place.getParent());
          WholeFile.write(place, file.text());
        }
      }
    }
    changed.forEach(place -> console.line((check ? "differs: " : "written: ") + place));
    if (changed.isEmpty()) {
      console.line("The exercises in " + folder + " are up to date.");
    }
    return check && !changed.isEmpty() ? 1 : 0;
  }

  /** Whether a file holds the text, with whatever line ends a checkout gave it. */
  private static boolean isUpToDate(Path place, ExerciseFile file) throws IOException {
    return Files.isRegularFile(place)
        && new String(Files.readAllBytes(place), StandardCharsets.UTF_8)
            .replace("\r\n", "\n")
            .equals(file.text());
  }
}
