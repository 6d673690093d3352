package microlearning.proof;

import java.util.ArrayList;
import java.util.List;

/** Whether all programs are graded, in the profile {@code proof}, or some, in every build. */
final class Extent {
  private Extent() {}

  static boolean isAll() {
    return Boolean.getBoolean("microlearning.proof");
  }

  /** All of these, or so many of them, which lie evenly. */
  static <T> List<T> of(List<T> programs, int some) {
    if (isAll() || programs.size() <= some) {
      return programs;
    }
    List<T> sample = new ArrayList<>();
    for (int i = 0; i < some; i++) {
      sample.add(programs.get((int) ((long) i * programs.size() / some)));
    }
    return sample;
  }
}
