package microlearning.reader;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.LongSupplier;
import microlearning.calls.SubmissionFailure;

/** Reads one submission. Whatever goes wrong meanwhile is the submission's failure. */
public final class SubmissionReader {
  /** The exercises' package. */
  public static final String PACKAGE = "microlearning.exercises";

  /** Its folder below one of sources. */
  public static final String PACKAGE_FOLDER = "microlearning/exercises";

  private static final String USUAL_FOLDER = "exercises/src/main/java/" + PACKAGE_FOLDER;

  private final LongSupplier nanoTime;
  private final ScanLimits limits;

  SubmissionReader(LongSupplier nanoTime) {
    this(nanoTime, ScanLimits.OF_SUBMISSION);
  }

  SubmissionReader(LongSupplier nanoTime, ScanLimits limits) {
    this.nanoTime = nanoTime;
    this.limits = limits;
  }

  /** Whether a folder is where a repository has the exercises. */
  static boolean isUsual(String folder) {
    return ("/" + folder).endsWith("/" + USUAL_FOLDER);
  }

  /** Reads what was handed in, by these parts. */
  HandIn read(String name, SubmittedBy by, List<SubmittedFiles.Part> parts) {
    try {
      Findings findings = new Findings(nanoTime, limits);
      for (SubmittedFiles.Part part : parts) {
        read(part, parts.size() == 1, findings);
      }
      boolean renamed = !by.system().isEmpty();
      return HandIn.taken(name, by, SourceSelection.of(findings, renamed));
    } catch (SubmissionFailure failure) {
      return HandIn.refused(name, by, failure);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      String why = "It cannot be read: " + Refusals.reason(e) + ".";
      return HandIn.refused(name, by, Refusals.refused(why));
    }
  }

  /** What the instructor names is followed if it is a link; what lies in there is not. */
  private static void read(SubmittedFiles.Part part, boolean alone, Findings findings)
      throws IOException, SubmissionFailure {
    Path path = part.path();
    requireNoLink(part);
    if (Files.isDirectory(path)) {
      new FolderReader(findings).read(path, alone ? "" : part.name() + "/");
    } else if (!Files.isRegularFile(path)) {
      throw Refusals.refused("It is neither a file nor a folder.");
    } else if (!alone || !readArchive(path, part.name(), findings)) {
      ClockTime time = ClockTime.of(Files.getLastModifiedTime(path).toInstant());
      findings.file(new Item(part.name(), true, time, () -> Files.newInputStream(path)));
    }
  }

  private static void requireNoLink(SubmittedFiles.Part part)
      throws IOException, SubmissionFailure {
    if (!Files.isSymbolicLink(part.path())) {
      return;
    }
    String target = Refusals.shown(Files.readSymbolicLink(part.path()).toString());
    if (!Files.exists(part.path())) {
      throw Refusals.refused("It is a link to " + target + ", which is not there.");
    }
    if (!part.followed()) {
      throw Refusals.refused(
          "It is a link to " + target + ". To have it followed, name the link itself.");
    }
  }

  /**
   * Reads an archive.
   *
   * @return whether it is one, or is called one
   */
  private static boolean readArchive(Path path, String name, Findings findings)
      throws IOException, SubmissionFailure {
    try (SeekableByteChannel archive = Files.newByteChannel(path, StandardOpenOption.READ)) {
      if (!ArchiveKind.isNameOfArchive(name) && !ArchiveReader.isArchive(archive)) {
        return false;
      }
      ArchiveReader.read(archive, "", findings);
      return true;
    }
  }
}
