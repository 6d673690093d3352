package microlearning.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Paths that somebody named. A name whose bytes are no text here reaches a program damaged; it is
 * looked for in its folder, where it is listed as it is.
 */
public final class NamedPaths {
  private NamedPaths() {}

  /** The same paths, each as its folder lists it if it is not there as it was named. */
  public static List<Path> located(List<Path> named) {
    List<Path> located = new ArrayList<>();
    for (Path path : named) {
      boolean lost = path.toString().indexOf(FileNames.REPLACEMENT) >= 0 && !isThere(path);
      located.add(lost ? listed(path, located).orElse(path) : path);
    }
    return located;
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Of several that look alike, the first that nobody has named yet. */
  private static Optional<Path> listed(Path path, List<Path> taken) {
    String name = path.getFileName().toString();
    try (Stream<Path> listed = Files.list(path.toAbsolutePath().getParent())) {
      return listed
          .filter(other -> other.getFileName().toString().equals(name) && !taken.contains(other))
          .sorted()
          .findFirst();
    } catch (IOException e) {
      return Optional.empty(); // Then there is no such submission, which is told.
    }
  }
}
