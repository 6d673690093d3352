package microlearning.course;

import java.io.IOException;

/** A course's file, roster or list of points that cannot be taken as it is, with the line. */
public final class CourseException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * A fault.
   *
   * @param file its name
   * @param line from 1
   * @param what is wrong, in sentences that say what to do
   */
  public CourseException(String file, long line, String what) {
    super(file + ", line " + line + ": " + what);
  }
}
