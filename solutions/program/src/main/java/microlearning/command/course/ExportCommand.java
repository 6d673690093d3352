package microlearning.command.course;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import microlearning.command.Console;
import microlearning.command.OutputFolder;
import microlearning.command.ProgramCommand;
import microlearning.handout.StarterRepository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a student's starter repository. */
@Command(
    name = "export",
    description =
        "Writes a student's starter repository: handout, exercises and grader, without the"
            + " solutions. It needs nothing but this program.")
public final class ExportCommand extends ProgramCommand {
  @Parameters(paramLabel = "DIR", description = "Folder for it: a new one, or an empty one.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    requireEmpty();
    StarterRepository repository = StarterRepository.ofThisProgram();
    Path working =
        folder.toAbsolutePath().normalize().resolveSibling("." + folder.getFileName() + ".part");
    OutputFolder.prepare(folder).close();
    try {
      repository.write(working);
      Files.deleteIfExists(folder);
      Files.move(working, folder);
    } catch (FileSystemException e) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "The repository cannot be written to %s: %s, at %s.",
              folder,
              OutputFolder.reason(e),
              e.getFile()),
          e);
    } finally {
      deleteAll(working);
    }
    Console console = console();
    console.line("Wrote a student's repository to " + folder + ".");
    console.line("To grade it as it stands, type:");
    console.line("  cd " + quoted(folder.toString()));
    console.line("  mvn test");
    return 0;
  }

  /** A path as a shell takes it. */
  private static String quoted(String path) {
    return path.matches("[\\w./:\\\\-]+") ? path : '"' + path + '"';
  }

  private void requireEmpty() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        throw new IOException(folder + " is not empty. Name a new folder.");
      }
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.sorted((a, b) -> b.compareTo(a))::iterator) {
        Files.delete(path);
      }
    }
  }
}
