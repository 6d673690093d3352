package microlearning.command.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import microlearning.command.Arguments;
import microlearning.command.Console;
import microlearning.command.OutputFolder;
import microlearning.command.ProgramCommand;
import microlearning.gradebook.ClassFiles;
import microlearning.gradebook.ClassRules;
import microlearning.gradebook.EntryFolders;
import microlearning.gradebook.ShardFile;
import microlearning.gradebook.SystemGradebook;
import microlearning.reference.ReferenceData;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Joins what several machines have graded, and writes gradebooks of other systems. */
@Command(
    name = "gradebook",
    description = {
      "Writes gradebook.csv, class.md and index.html of all submissions in folders that"
          + " grade has written, such as those of several machines that shared a class by"
          + " --shard.",
      "The files are those that one run of grade would write. Reports in the folders get"
          + " the points by hand and what lateness costs."
    })
public final class GradebookCommand extends ProgramCommand {
  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "Folders that grade --out has written.")
  private List<Path> folders;

  @Mixin private CourseOptions courseOptions;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      split = ",",
      converter = FormatConverter.class,
      description = {
        "Write a gradebook that another system imports, too; may be given several times.",
        "canvas: canvas.csv; the roster is the gradebook that Canvas exports.",
        "moodle: moodle.csv and moodle-feedback.zip, for the assignment's grading worksheet and"
            + " feedback files; the roster is the grading worksheet.",
        "csv: grades.csv, with names and points, which spreadsheets open."
      })
  private List<SystemGradebook.Format> formats = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the files.")
  private Path out;

  /** Reads a format from the command line. */
  static final class FormatConverter implements ITypeConverter<SystemGradebook.Format> {
    @Override
    public SystemGradebook.Format convert(String name) {
      return Arguments.oneOf(
          SystemGradebook.Format.values(), f -> f.name().toLowerCase(Locale.ROOT), name);
    }
  }

  @Override
  public Integer call() throws IOException {
    ClassRules rules = courseOptions.rules();
    EntryFolders graded = new EntryFolders(folders);
    Console console = console();
    try (OutputFolder folder = OutputFolder.prepare(out)) {
      List<SystemGradebook> books = books(rules);
      try {
        int count = write(rules, graded, folder, books, console);
        console.line("Wrote the grades of " + counted(count) + " to " + out + ".");
      } finally {
        for (SystemGradebook book : books) {
          book.close();
        }
      }
    }
    return 0;
  }

  /** How many submissions, in words. */
  static String counted(int submissions) {
    return submissions == 1 ? "1 submission" : submissions + " submissions";
  }

  private int write(
      ClassRules rules,
      EntryFolders graded,
      OutputFolder folder,
      List<SystemGradebook> books,
      Console console)
      throws IOException {
    ClassFiles files = new ClassFiles(rules, ReferenceData.stored(), out, List.copyOf(books));
    List<ShardFile.Missing> missing = ShardFile.missing(folders, graded.names());
    missing.forEach(m -> m.names().forEach(name -> files.handedIn(List.of(), name)));
    int count = files.read(graded, List.of());
    if (count == 0) {
      throw new IOException("The folders hold no graded submissions.");
    }
    Map<String, String> texts = new LinkedHashMap<>(files.files());
    for (SystemGradebook book : books) {
      texts.putAll(book.finish());
    }
    folder.write(texts);
    files.remarks().forEach(console::line);
    missing.forEach(m -> console.line(m.line()));
    return count;
  }

  private List<SystemGradebook> books(ClassRules rules) throws IOException {
    List<SystemGradebook> books = new ArrayList<>();
    for (SystemGradebook.Format format : new LinkedHashSet<>(formats)) {
      try {
        books.add(SystemGradebook.of(format, rules, out));
      } catch (IllegalArgumentException e) {
        String name = format.name().toLowerCase(Locale.ROOT);
        throw new ParameterException(commandLine(), "--format " + name + " " + e.getMessage(), e);
      }
    }
    return books;
  }
}
