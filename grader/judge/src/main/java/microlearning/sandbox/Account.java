package microlearning.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** As whom compiler and workers run, and what confines them there. */
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

  /** What submissions can do here, in a sentence. */
  String describe();

  /**
   * What to start so that Java runs as this account.
   *
   * @param folder of the process, beside the jar files
   * @param megabytes of memory that the process may take
   * @param java the command and its arguments
   */
  List<String> command(Path folder, int megabytes, List<String> java);

  /** Names of the judge's environment that the command needs, and Java does not get. */
  default Set<String> environment() {
    return Set.of();
  }

  /**
   * Holds files to be the judge's alone.
   *
   * @throws IOException that names the first one that submissions could read or write
   */
  default void requireNoAccess(List<Path> files) throws IOException {}

  /**
   * Makes a folder for a process.
   *
   * @param folder a new one
   */
  default void makeFolder(Path folder) throws IOException {
    Files.createDirectory(folder);
  }

  /** Deletes a folder of a process with all that is in it, as far as that goes. */
  default void deleteFolder(Path folder) {
    Folders.delete(folder);
  }

  /** Ends all processes of this account that are left. */
  default void endProcesses() {}

  /** Whether another user than the judge's has to read what is made for the workers. */
  default boolean isOther() {
    return false;
  }
}
