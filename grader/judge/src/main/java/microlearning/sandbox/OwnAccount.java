package microlearning.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The judge's own user: what workers may do is what the judge may do. */
final class OwnAccount implements Account {
  @Override
  public String describe() {
    return "Submissions run as the user that grades.";
  }

  @Override
  public void requireNoAccess(List<Path> files) {
    // It has access to all that the judge has.
  }

  @Override
  public List<String> command(List<String> command) {
    return command;
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    Files.createDirectory(folder);
  }

  @Override
  public void deleteFolder(Path folder) {
    Folders.delete(folder);
  }

  @Override
  public void endProcesses() {
    // The judge is one of them.
  }

  @Override
  public boolean isOther() {
    return false;
  }
}
