package microlearning.command.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import microlearning.command.Console;
import microlearning.command.OutputFolder;
import microlearning.command.ProgramVersion;
import microlearning.gradebook.ClassGrading;
import microlearning.gradebook.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins what several machines have graded. */
@Command(
    name = "gradebook",
    description = {
      "Writes gradebook.csv and class.md from folders that grade has written, such as those of"
          + " several machines that shared a class by --shard.",
      "The same as grade writes when it grades them all."
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    sortOptions = false,
    abbreviateSynopsis = true)
public final class GradebookCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "Folders that grade --out has written.")
  private List<Path> folders;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the files.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    TreeMap<String, Entry> entries = new TreeMap<>();
    for (Path folder : folders) {
      for (Entry entry : entries(folder)) {
        if (entries.put(entry.name(), entry) != null) {
          throw new IOException(
              entry.name() + " is graded in two of the folders; name each submission once.");
        }
      }
    }
    if (entries.isEmpty()) {
      throw new IOException("The folders hold no graded submissions.");
    }
    try (OutputFolder folder = OutputFolder.prepare(out)) {
      folder.write(ClassGrading.files(List.copyOf(entries.values())));
    }
    Console.of(spec.commandLine())
        .line("Wrote the grades of " + entries.size() + " submissions to " + out + ".");
    return 0;
  }

  private static List<Entry> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + ": no such folder; name one that grade --out has written.");
    }
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> submissions = Files.list(folder)) {
      for (Path submission : (Iterable<Path>) submissions.sorted()::iterator) {
        ClassGrading.earlier(submission).ifPresent(entries::add);
      }
    }
    return entries;
  }
}
