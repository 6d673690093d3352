package microlearning.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The user as whom compiler and workers run. */
public interface Account {
  /** The user that runs the judge. */
  Account OWN = new OwnAccount();

  /**
   * A user for submissions alone.
   *
   * @param name of the user
   * @throws IOException if nothing can be run as this user, with the reason
   */
  static Account named(String name) throws IOException {
    return OtherAccount.of(name);
  }

  /**
   * Holds files to be the judge's alone.
   *
   * @throws IOException that names the first one that this user could read or write
   */
  void requireNoAccess(List<Path> files) throws IOException;

  /** What submissions can do as this user, in a sentence. */
  String describe();

  /** What to start, in a folder of this user's, so that a command runs as this user. */
  List<String> command(List<String> command);

  /**
   * Makes a folder that only this user can write to.
   *
   * @param folder a new one
   */
  void makeFolder(Path folder) throws IOException;

  /** Deletes a folder of this user's with all that is in it, as far as that goes. */
  void deleteFolder(Path folder);

  /** Ends all processes of this user, if it has no others than workers. */
  void endProcesses();

  /** Whether others than the judge have to read what is made for the workers. */
  boolean isOther();
}
