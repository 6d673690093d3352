package microlearning.gradebook;

import java.util.ArrayList;
import java.util.List;

/** Some of a class: how many they are, and the first of them by name. */
final class Names {
  /** A page with all names at all checks would be larger than all reports. */
  static final int MOST = 200;

  private final List<Name> first = new ArrayList<>();
  private int count;

  /**
   * One of them.
   *
   * @param shown how to call it
   * @param report place of the report from the page, or empty
   */
  record Name(String shown, String report) {}

  void add(Name name) {
    count++;
    if (first.size() < MOST) {
      first.add(name);
    }
  }

  int count() {
    return count;
  }

  List<Name> first() {
    return first;
  }
}
