package microlearning.architecture.wrong.blank;

import java.util.logging.Logger;

/** A blank that drags a module of the JDK along. */
final class NeedsMoreThanJavaBase {
  Logger log;
}
