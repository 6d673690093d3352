package microlearning.redteam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Watches what a grading starts: processes that work in its folder of temporary files, whoever
 * their parent is, all that these have started, and that folder. In bubblewrap only the first
 * process works in the folder by this name; all others descend from it.
 */
final class ProcessWatch {
  private static final Path PROC = Path.of("/proc");

  private final Path temporary;
  private long mostMegabytes;
  private long mostThreads;
  private long mostDiskMegabytes;

  /**
   * @param temporary folder of the judge's temporary files
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

  private List<Path> processes() {
    List<Path> all;
    try (Stream<Path> entries = Files.list(PROC)) {
      all = entries.filter(path -> path.getFileName().toString().matches("[0-9]+")).toList();
    } catch (IOException e) {
      return List.of();
    }
    Map<Long, Long> parents = new HashMap<>();
    all.forEach(process -> parents.put(number(process), status(process, "PPid:")));
    Set<Long> started = new HashSet<>();
    all.stream().filter(this::isStarted).map(ProcessWatch::number).forEach(started::add);
    return all.stream().filter(process -> descends(number(process), started, parents)).toList();
  }

  private static boolean descends(long process, Set<Long> started, Map<Long, Long> parents) {
    long ancestor = process;
    // A process that ended while the list was read may leave a circle of reused numbers.
    for (int generation = 0; ancestor > 1 && generation < parents.size(); generation++) {
      if (started.contains(ancestor)) {
        return true;
      }
      ancestor = parents.getOrDefault(ancestor, 0L);
    }
    return false;
  }

  private static long number(Path process) {
    return Long.parseLong(process.getFileName().toString());
  }

  private boolean isStarted(Path process) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).startsWith(temporary);
    } catch (IOException e) {
      return false; // It has ended, or is somebody else's.
    }
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
