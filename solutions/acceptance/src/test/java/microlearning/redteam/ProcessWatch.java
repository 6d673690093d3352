package microlearning.redteam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Watches what a grading starts: processes whose command line names its folder of temporary files,
 * whoever their parent is, and that folder.
 */
final class ProcessWatch {
  private static final Path PROC = Path.of("/proc");

  private final Path temporary;
  private long mostMegabytes;
  private long mostThreads;
  private long mostDiskMegabytes;

  /**
   * @param temporary folder of the judge's temporary files, whose name is like no other
   */
  ProcessWatch(Path temporary) {
    this.temporary = temporary;
  }

  /** Looks once. */
  void look() {
    long kilobytes = 0;
    long threads = 0;
    for (Path process : processes()) {
      kilobytes += status(process, "VmRSS:");
      threads += status(process, "Threads:");
    }
    mostMegabytes = Math.max(mostMegabytes, kilobytes >> 10);
    mostThreads = Math.max(mostThreads, threads);
    mostDiskMegabytes = Math.max(mostDiskMegabytes, size() >> 20);
  }

  /** Memory of all of them together, at most. */
  long mostMegabytes() {
    return mostMegabytes;
  }

  long mostThreads() {
    return mostThreads;
  }

  long mostDiskMegabytes() {
    return mostDiskMegabytes;
  }

  /** Command lines of those that run. */
  List<String> running() {
    List<String> lines = new ArrayList<>();
    processes().forEach(process -> commandLine(process).ifPresent(lines::add));
    return lines;
  }

  /** Those of Java alone: the program itself is told the folder, too, and is not what it starts. */
  private List<Path> processes() {
    try (Stream<Path> all = Files.list(PROC)) {
      return all.filter(path -> path.getFileName().toString().matches("[0-9]+"))
          .filter(path -> commandLine(path).filter(this::isStarted).isPresent())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private boolean isStarted(String line) {
    return line.contains(temporary.toString()) && !line.contains("-Djava.io.tmpdir=" + temporary);
  }

  private static Optional<String> commandLine(Path process) {
    return read(process.resolve("cmdline")).map(text -> text.replace('\0', ' '));
  }

  private static long status(Path process, String field) {
    return read(process.resolve("status")).stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith(field))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .sum();
  }

  /** Empty if the process has ended meanwhile. */
  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private long size() {
    try (Stream<Path> files = Files.walk(temporary)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }
}
