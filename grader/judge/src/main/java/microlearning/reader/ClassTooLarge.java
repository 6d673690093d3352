package microlearning.reader;

import java.io.IOException;

/** The archive of a class is larger than any that is read. */
final class ClassTooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says why, and what to do, in sentences. */
  ClassTooLarge(String why) {
    super(why);
  }
}
