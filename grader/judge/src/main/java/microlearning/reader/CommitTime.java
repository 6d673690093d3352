package microlearning.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When the last commit of a repository that was handed in was made. The repository's settings and
 * hooks are not used, since they may name programs: the commit's name is read here, and git, if it
 * is there, shows the commit out of the repository's objects, with a folder and settings of ours.
 */
final class CommitTime {
  private static final LinkOption NO_LINKS = LinkOption.NOFOLLOW_LINKS;
  private static final int LONGEST = 1 << 20;
  private static final int SECONDS = 10;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final Pattern REF = Pattern.compile("ref: (refs/[\\w./+@-]+)");
  private static final Pattern COMMITTER =
      Pattern.compile("(?m)^committer .*> ([0-9]{1,11}) [+-][0-9]{4}$");

  private final Path repository;

  private CommitTime(Path repository) {
    this.repository = repository;
  }

  /**
   * The time of the last commit.
   *
   * @param top of a submission
   * @param folder of its sources, below the top; the repository is here, or on the way
   * @return empty if there is no repository, no commit, or no git
   */
  static Optional<Instant> of(Path top, String folder) {
    Path place = top.resolve(folder).normalize();
    while (place.startsWith(top)) {
      Path repository = place.resolve(".git");
      if (Files.isDirectory(repository.resolve("objects"), NO_LINKS)
          && Files.isDirectory(repository, NO_LINKS)) {
        return new CommitTime(repository).last();
      }
      if (place.equals(top)) {
        break;
      }
      place = place.getParent();
    }
    return Optional.empty();
  }

  private Optional<Instant> last() {
    try {
      Optional<String> id = head();
      return id.isEmpty() ? Optional.empty() : time(shown(id.get()));
    } catch (IOException e) {
      return Optional.empty(); // Then no time is known.
    }
  }

  /** The name of the last commit. */
  private Optional<String> head() throws IOException {
    String head = text("HEAD").strip();
    Matcher ref = REF.matcher(head);
    if (!ref.matches() || ref.group(1).contains("..")) {
      return id(head);
    }
    Optional<String> own = id(text(ref.group(1)).strip());
    return own.isPresent() ? own : packed(ref.group(1));
  }

  private Optional<String> packed(String ref) throws IOException {
    return text("packed-refs")
        .lines()
        .filter(line -> line.endsWith(" " + ref))
        .findFirst()
        .flatMap(line -> id(line.substring(0, line.indexOf(' '))));
  }

  private static Optional<String> id(String text) {
    return Optional.of(text).filter(ID.asMatchPredicate());
  }

  /** The text of one of its files, with a letter for each byte; empty if it is none. */
  private String text(String name) throws IOException {
    Path file = repository.resolve(name);
    if (!Files.isRegularFile(file, NO_LINKS)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file, NO_LINKS)) {
      return new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
    }
  }

  /** A commit as git shows it; empty if it cannot. */
  private String shown(String id) throws IOException {
    Path own = Files.createTempDirectory("microlearning-git-");
    try {
      Files.createDirectories(own.resolve("objects"));
      Files.createDirectories(own.resolve("refs"));
      Files.writeString(own.resolve("HEAD"), "ref: refs/heads/none\n");
      String kind = id.length() == 64 ? "1\n[extensions]\nobjectformat = sha256\n" : "0\n";
      Files.writeString(own.resolve("config"), "[core]\nrepositoryformatversion = " + kind);
      Path commit = own.resolve("commit");
      return show(own, id, commit) ? Files.readString(commit, StandardCharsets.ISO_8859_1) : "";
    } finally {
      delete(own);
    }
  }

  private boolean show(Path own, String id, Path commit) throws IOException {
    ProcessBuilder git =
        new ProcessBuilder("git", "cat-file", "commit", id)
            .directory(own.toFile())
            .redirectOutput(commit.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    git.environment().keySet().retainAll(Set.of("PATH", "Path", "SystemRoot"));
    git.environment()
        .putAll(
            Map.of(
                "GIT_DIR", own.toString(),
                "GIT_OBJECT_DIRECTORY", repository.resolve("objects").toAbsolutePath().toString(),
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_CONFIG_GLOBAL", own.resolve("config").toString(),
                "GIT_ALLOC_LIMIT", "16m"));
    Process process = git.start();
    try {
      process.getOutputStream().close();
      return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }

  private static void delete(Path folder) throws IOException {
    for (String name : List.of("commit", "config", "HEAD", "objects", "refs")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    try (Stream<Path> left = Files.list(folder)) {
      if (left.findAny().isEmpty()) {
        Files.delete(folder);
      }
    }
  }

  /** The words of a commit follow an empty line: they may look like anything. */
  private static Optional<Instant> time(String commit) {
    int end = commit.indexOf("\n\n");
    Matcher committer = COMMITTER.matcher(end < 0 ? commit : commit.substring(0, end));
    return committer.find()
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(committer.group(1))))
        : Optional.empty();
  }
}
