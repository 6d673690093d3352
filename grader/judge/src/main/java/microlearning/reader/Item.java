package microlearning.reader;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that was listed, in a folder or an archive.
 *
 * @param path names on the way to it, joined by slashes: to be compared and told, never opened
 * @param isRegular whether it is a regular file, and no link, device or pipe
 * @param time of its last change
 * @param opener opens what was listed, while the visit lasts
 */
record Item(String path, boolean isRegular, ClockTime time, Opener opener) {
  /** Opens a file by the handle that it was listed with. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /** The same by another path. */
  Item at(String other) {
    return new Item(other, isRegular, time, opener);
  }

  /** The last of the names. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
