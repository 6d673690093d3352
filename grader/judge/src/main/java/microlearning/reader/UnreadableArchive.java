package microlearning.reader;

import java.io.IOException;

/** An archive is damaged, or of a kind that is not read. */
final class UnreadableArchive extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong with it.
   *
   * @param what goes on from "cannot be read: "
   */
  UnreadableArchive(String what) {
    super(what);
  }
}
