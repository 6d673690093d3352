package microlearning.reader;

import java.nio.file.Path;
import java.util.List;

/**
 * What somebody handed in, where it lies: a folder, an archive, or files. It is read when its turn
 * comes.
 *
 * @param name of its row and its folder among the results
 * @param by who handed it in
 * @param parts of it, one or more
 */
public record SubmittedFiles(String name, SubmittedBy by, List<Part> parts) {
  /**
   * A part of a submission.
   *
   * @param path of a folder or a file
   * @param name that the student gave it, where the system has given it another
   */
  public record Part(Path path, String name) {}

  /** Keeps a copy. */
  public SubmittedFiles {
    parts = List.copyOf(parts);
  }

  /** A folder, an archive, or one or more Java files, by their own name. */
  public static SubmittedFiles of(Path... paths) {
    List<Part> parts = List.of(paths).stream().map(p -> new Part(p, FileNames.of(p))).toList();
    String name = ownName(paths[0]);
    return new SubmittedFiles(name, SubmittedBy.named(name), parts);
  }

  /** That of the folder or archive, or of the folder that the files are in. */
  private static String ownName(Path path) {
    Path first = path.toAbsolutePath().normalize();
    Path named = isSource(first) ? first.getParent() : first;
    String name =
        named.getFileName() == null ? "submission" : ArchiveKind.bare(FileNames.of(named));
    // A name of dots alone would be another folder.
    return name.matches("\\.*") ? "submission" : name;
  }

  /** Whether a path is that of a Java file. */
  public static boolean isSource(Path path) {
    return path.toString().endsWith(FoundSource.ENDING);
  }

  /** Reads it. What is wrong with it is told by the result. */
  public HandIn read() {
    return new SubmissionReader(System::nanoTime).read(this);
  }
}
