package microlearning.architecture.wrong.exercise;

import java.util.logging.Logger;

/** A blank that drags a module of the JDK along. */
final class NeedsMoreThanJavaBase {
  Logger log;
}
