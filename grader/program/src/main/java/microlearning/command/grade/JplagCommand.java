package microlearning.command.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.calls.SubmissionFailure;
import microlearning.command.Console;
import microlearning.command.OutputFolder;
import microlearning.command.ProgramCommand;
import microlearning.gradebook.GivenCode;
import microlearning.reader.HandIn;
import microlearning.reader.Sources;
import microlearning.reader.SubmittedFiles;
import microlearning.submission.Exercise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays a class out for JPlag, which measures how similar submissions are. */
@Command(
    name = "jplag",
    description = {
      "Lays the submissions' sources out for JPlag, a program of its own that measures how similar"
          + " they are: a folder of each in 'submissions', and what students start from in 'base'."
    })
public final class JplagCommand extends ProgramCommand {
  @Parameters(
      paramLabel = "SUBMISSION",
      arity = "1..*",
      description = "Folder or archive of a student's repository, as grade takes them.")
  private List<Path> submissions;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the sources.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Console console = console();
    try (OutputFolder folder = OutputFolder.prepare(out)) {
      Map<String, String> base = new LinkedHashMap<>();
      for (Exercise exercise : Exercise.values()) {
        base.put("base/" + Sources.file(exercise), GivenCode.text(exercise));
      }
      folder.write(base);
      int count = 0;
      HandIns handIns = HandIns.of(submissions, out, false);
      handIns.lines().forEach(console::line);
      for (SubmittedFiles files : handIns.submissions()) {
        count += write(files.read(), folder, console) ? 1 : 0;
      }
      console.line(
          "Wrote the sources of " + GradebookCommand.counted(count) + " to " + out + ". Then:");
      console.line("cd " + out + " && java -jar jplag.jar -l java -bc base submissions");
    }
    return 0;
  }

  private boolean write(HandIn handIn, OutputFolder folder, Console console) throws IOException {
    try {
      Map<String, String> files = new LinkedHashMap<>();
      handIn
          .sources()
          .texts()
          .forEach((name, text) -> files.put("submissions/" + handIn.name() + "/" + name, text));
      folder.write(files);
      return true;
    } catch (SubmissionFailure refusal) {
      console.line("Left out: " + handIn.name() + ". " + refusal.getMessage());
      return false;
    }
  }
}
