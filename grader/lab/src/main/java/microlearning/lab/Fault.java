package microlearning.lab;

import java.io.IOException;
import microlearning.blank.BlankException;

/** Says in a line what went wrong, and in which line of the student's. */
final class Fault {
  private Fault() {}

  /** What was thrown by a rule, or by what stands in the lab's class. */
  static String words(Throwable thrown) {
    if (thrown instanceof BlankException blank) {
      return blank.getMessage();
    }
    boolean told =
        thrown.getMessage() != null
            && (thrown instanceof IllegalArgumentException || thrown instanceof IOException);
    return place(thrown) + (told ? thrown.getMessage() : thrown.toString());
  }

  private static String place(Throwable thrown) {
    for (StackTraceElement element : thrown.getStackTrace()) {
      String name = element.getClassName();
      if (name.startsWith("microlearning.exercises.") || name.startsWith("lab.")) {
        return element.getFileName() + ":" + element.getLineNumber() + ": ";
      }
    }
    return "";
  }
}
