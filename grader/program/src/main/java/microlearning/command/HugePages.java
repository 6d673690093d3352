package microlearning.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Pages of 2 MB for the heap. A matrix of weights lies in 800 small pages, more than a processor
 * keeps the addresses of. With large ones, a step of training takes 5 % less.
 */
final class HugePages {
  /** Linux says here who gets them: all, who asks, or nobody. */
  private static final Path WHO = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

  private HugePages() {}

  /** Options for a JVM on this machine; none where it need not ask, or asks in vain. */
  static List<String> options() {
    try {
      return options(Files.readString(WHO));
    } catch (IOException e) {
      return List.of(); // Another system.
    }
  }

  static List<String> options(String who) {
    return who.contains("[madvise]") ? List.of("-XX:+UseTransparentHugePages") : List.of();
  }
}
