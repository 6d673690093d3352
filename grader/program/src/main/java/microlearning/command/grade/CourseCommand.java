package microlearning.command.grade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import microlearning.command.Console;
import microlearning.command.OutputFolder;
import microlearning.command.ProgramCommand;
import microlearning.course.CourseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Begins a course's file. */
@Command(
    name = "course",
    description = {
      "Writes course.yaml, with which to begin a course. It explains every key. The"
          + " schema beside it, course.schema.json, tells editors the keys."
    })
public final class CourseCommand extends ProgramCommand {
  private static final String FILE = "course.yaml";

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for both.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (Files.exists(out.resolve(FILE))) {
      throw new IOException(out.resolve(FILE) + " is there already. Name another folder.");
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put(FILE, resource(FILE));
    files.put(CourseFile.SCHEMA, resource(CourseFile.SCHEMA));
    try (OutputFolder folder = OutputFolder.prepare(out)) {
      folder.write(files);
    }
    Console console = console();
    console.line("Wrote " + out.resolve(FILE) + " and its schema.");
    console.line("Change what your course decides, and type:");
    console.line("grade SUBMISSION... --out grades --course " + out.resolve(FILE));
    return 0;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = CourseFile.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
