package microlearning.command.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import microlearning.command.Console;
import microlearning.command.OutputFolder;
import picocli.CommandLine.Option;

/** Where a command writes reference data. */
final class ReferenceFolder {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "reference-data",
      description = "Folder for the files. By default, reference-data.")
  private Path out;

  Path path() {
    return out;
  }

  OutputFolder prepare() throws IOException {
    return OutputFolder.prepare(out);
  }

  /** Writes files into the folder that was prepared, and says so. */
  void write(OutputFolder folder, Map<String, String> texts, Console console) throws IOException {
    folder.write(texts);
    console.line("Wrote " + texts.size() + " files to " + out + ".");
  }
}
