package microlearning.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import microlearning.calls.SubmissionFailure;

/**
 * What somebody handed in, where it lies: a folder, an archive, or files. It is read when its turn
 * comes.
 *
 * @param name of its row and its folder among the results
 * @param by who handed it in
 * @param content where it lies
 */
public record SubmittedFiles(String name, SubmittedBy by, Content content) {
  /** Where a submission lies, or what was taken of it. */
  sealed interface Content permits Parts, Taken {}

  /**
   * Folders and files on a disk.
   *
   * @param parts one or more
   */
  record Parts(List<Part> parts) implements Content {
    Parts {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part of a submission.
   *
   * @param path of a folder or a file
   * @param name that the student gave it, where the system has given it another
   * @param followed whether it may be a link: the place that an instructor names may
   */
  record Part(Path path, String name, boolean followed) {}

  /**
   * What was taken of a class's archive.
   *
   * @param selection its sources; null if it is refused
   * @param refusal why; null if it is taken
   */
  record Taken(SourceSelection selection, SubmissionFailure refusal) implements Content {}

  /** A folder, an archive, or one or more Java files, by their own name. */
  public static SubmittedFiles of(Path... paths) {
    List<Part> parts = Stream.of(paths).map(p -> new Part(p, nameOf(p), true)).toList();
    String name = ownName(paths[0]);
    return new SubmittedFiles(name, SubmittedBy.named(name), new Parts(parts));
  }

  /** The same by another name among the results. */
  public SubmittedFiles withName(String other) {
    return new SubmittedFiles(other, by, content);
  }

  /** The same, handed in by somebody of whom more is known. */
  SubmittedFiles withOwner(SubmittedBy other) {
    return new SubmittedFiles(name, other, content);
  }

  private static String nameOf(Path path) {
    return path.getFileName() == null ? "" : FileNames.of(path);
  }

  /** That of the folder or archive, or of the folder that the files are in. */
  private static String ownName(Path path) {
    Path first = path.toAbsolutePath().normalize();
    Path named = nameOf(first).endsWith(FoundSource.ENDING) ? first.getParent() : first;
    String name = ArchiveKind.bare(nameOf(named));
    // A name of dots alone would be another folder.
    return name.matches("\\.*") ? "submission" : name;
  }

  /**
   * When it was handed in, as far as its files tell: the newest source in an archive, which keeps
   * times, or the last commit of a folder that is a repository. Other times of files are not taken:
   * they may be those of a copy.
   *
   * @param handIn what was read of it
   */
  public Optional<ClockTime> time(HandIn handIn) {
    if (!(content instanceof Parts files)) {
      return handIn.newest();
    }
    Part first = files.parts().get(0);
    if (files.parts().size() > 1 || first.name().endsWith(FoundSource.ENDING)) {
      return Optional.empty();
    }
    try {
      return Files.isRegularFile(first.path())
          ? handIn.newest()
          : CommitTime.of(first.path().toRealPath(), handIn.folder()).map(ClockTime::of);
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Reads it. What is wrong with it is told by the result. */
  public HandIn read() {
    if (content instanceof Taken taken) {
      return taken.refusal() == null
          ? HandIn.taken(name, by, taken.selection())
          : HandIn.refused(name, by, taken.refusal());
    }
    return new SubmissionReader(new ReadingTime()).read(name, by, ((Parts) content).parts());
  }
}
