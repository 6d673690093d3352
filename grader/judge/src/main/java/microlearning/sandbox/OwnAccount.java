package microlearning.sandbox;

import java.nio.file.Path;
import java.util.List;

/** The judge's own user: what workers may do is what the judge may do, within limits. */
final class OwnAccount implements Account {
  @Override
  public String describe() {
    return "Submissions run as the user that grades, who can read and write all that you can.";
  }

  @Override
  public List<String> command(Path folder, int megabytes, List<String> java) {
    return ProcessLimits.around(java, megabytes);
  }
}
