package microlearning.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.judge.HandIn;

/** The submissions that a command line names. */
final class HandIns {
  private HandIns() {}

  /**
   * The submissions by their names, of which no two are alike. Java files are one submission
   * together.
   */
  static Map<String, HandIn> named(List<Path> paths) {
    List<HandIn> handIns = new ArrayList<>();
    List<Path> sources = paths.stream().filter(HandIn::isSource).toList();
    if (!sources.isEmpty()) {
      handIns.add(new HandIn(sources));
    }
    paths.stream()
        .filter(path -> !HandIn.isSource(path))
        .forEach(path -> handIns.add(new HandIn(List.of(path))));
    Map<String, HandIn> named = new LinkedHashMap<>();
    for (HandIn handIn : handIns) {
      String name = handIn.name();
      for (int i = 2; isTaken(name, named); i++) {
        name = handIn.name() + "-" + i;
      }
      named.put(name, handIn);
    }
    return named;
  }

  /** To some file systems, upper and lower case are one. */
  private static boolean isTaken(String name, Map<String, HandIn> named) {
    return named.keySet().stream().anyMatch(name::equalsIgnoreCase);
  }
}
