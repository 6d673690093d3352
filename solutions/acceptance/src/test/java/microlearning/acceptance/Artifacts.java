package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the jobs of a workflow hand on to each other: a folder for each name. */
final class Artifacts {
  private final Path folder;

  Artifacts(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  Path get(String name) {
    return folder.resolve(name);
  }

  /** Takes what an action names: the content of one folder, or a file, or several of both. */
  void upload(Map<String, String> with, Path work) throws IOException {
    Path artifact = Files.createDirectory(get(with.get("name")));
    List<Path> paths = with.get("path").lines().map(work::resolve).toList();
    for (Path path : paths) {
      assertThat(path).exists();
      boolean content = paths.size() == 1 && Files.isDirectory(path);
      copy(path, content ? path : path.getParent(), artifact);
    }
  }

  /** One by name, or all that match a pattern: into one folder, or into a folder for each. */
  void download(Map<String, String> with, Path work) throws IOException {
    Path to = work.resolve(with.getOrDefault("path", ""));
    String pattern = with.containsKey("name") ? with.get("name") : with.get("pattern");
    boolean together = with.containsKey("name") || "true".equals(with.get("merge-multiple"));
    List<Path> matching;
    try (Stream<Path> all = Files.list(folder)) {
      matching =
          all.filter(path -> path.getFileName().toString().matches(pattern.replace("*", ".*")))
              .sorted()
              .toList();
    }
    assertThat(matching).as(pattern).isNotEmpty();
    for (Path artifact : matching) {
      copy(artifact, together ? artifact : folder, to);
    }
  }

  private static void copy(Path from, Path base, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(base.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
