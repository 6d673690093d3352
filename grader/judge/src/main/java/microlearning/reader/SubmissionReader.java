package microlearning.reader;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

  SubmissionReader(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Whether a folder is where a repository has the exercises. */
  static boolean isUsual(String folder) {
    return ("/" + folder).endsWith("/" + USUAL_FOLDER);
  }

  /** Reads what was handed in. */
  HandIn read(SubmittedFiles files) {
    try {
      Findings findings = new Findings(nanoTime);
      for (SubmittedFiles.Part part : files.parts()) {
        read(part, files.parts().size() == 1, findings);
      }
      return HandIn.taken(files.name(), files.by(), SourceSelection.of(findings));
    } catch (SubmissionFailure failure) {
      return HandIn.refused(files.name(), files.by(), failure);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return HandIn.refused(
          files.name(),
          files.by(),
          Refusals.refused("It cannot be read: " + Refusals.reason(e) + "."));
    }
  }

  /** What the instructor names is followed if it is a link; what lies in there is not. */
  private static void read(SubmittedFiles.Part part, boolean alone, Findings findings)
      throws IOException, SubmissionFailure {
    Path path = part.path();
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      String target = FileNames.of(Files.readSymbolicLink(path).toAbsolutePath());
      throw Refusals.refused("It is a link to " + Refusals.shown(target) + ", which is not there.");
    }
    boolean source = part.name().endsWith(FoundSource.ENDING);
    if (Files.isDirectory(path)) {
      new FolderReader(findings).read(path, alone ? "" : part.name() + "/");
    } else if (source || !alone) {
      boolean regular = Files.isRegularFile(path);
      findings.file(
          new Item(
              part.name(),
              regular,
              Files.getLastModifiedTime(path).toInstant(),
              () -> Files.newInputStream(path)));
    } else {
      readArchive(path, findings);
    }
  }

  private static void readArchive(Path path, Findings findings)
      throws IOException, SubmissionFailure {
    if (!Files.isRegularFile(path)) {
      throw Refusals.refused("It is neither a file nor a folder.");
    }
    try (SeekableByteChannel archive = Files.newByteChannel(path, StandardOpenOption.READ)) {
      ArchiveReader.read(archive, "", findings);
    }
  }
}
