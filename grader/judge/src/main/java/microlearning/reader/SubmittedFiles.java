package microlearning.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import microlearning.calls.SubmissionFailure;
import microlearning.text.PlainText;

/** What somebody handed in: a folder, a zip archive, or Java files. */
public final class SubmittedFiles {
  private static final long MOST_ARCHIVE_BYTES = 200L << 20;
  private static final int LONGEST_NAME = 200;

  private final List<Path> paths;

  /**
   * Names a hand-in.
   *
   * @param paths a folder, an archive, or one or more Java files
   */
  public SubmittedFiles(List<Path> paths) {
    this.paths = List.copyOf(paths);
  }

  /** A name for it: that of the folder or archive, or of the folder that the files are in. */
  public String name() {
    Path first = paths.get(0).toAbsolutePath().normalize();
    Path named = isSource(first) ? first.getParent() : first;
    String name = named.getFileName() == null ? "submission" : named.getFileName().toString();
    String bare = name.endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
    // A name of dots alone would be another folder.
    return bare.matches("\\.*") ? "submission" : bare;
  }

  /** Whether a path is that of a Java file. */
  public static boolean isSource(Path path) {
    return path.toString().endsWith(".java");
  }

  /**
   * SHA-256, in hexadecimal, of the sources that are graded.
   *
   * @return alike for the same sources only; empty if the hand-in is refused
   * @throws IOException if it cannot be read
   */
  public String digest() throws IOException {
    try {
      return sources().digest();
    } catch (SubmissionFailure refusal) {
      return "";
    }
  }

  /**
   * Takes the sources out of it.
   *
   * @throws SubmissionFailure if what is handed in is refused
   * @throws IOException if it cannot be read
   */
  public Sources sources() throws IOException, SubmissionFailure {
    Path first = paths.get(0);
    if (Files.isDirectory(first)) {
      List<SubmissionReader.Entry> entries = list(first);
      return SubmissionReader.take(entries, entry -> open(first.resolve(entry.path())));
    }
    return isSource(first) ? ofFiles() : ofArchive(first);
  }

  private Sources ofFiles() throws IOException, SubmissionFailure {
    Path folder = paths.get(0).toAbsolutePath().getParent();
    List<SubmissionReader.Entry> entries = new ArrayList<>();
    for (Path path : paths) {
      boolean regular = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
      entries.add(new SubmissionReader.Entry(path.getFileName().toString(), regular));
    }
    return SubmissionReader.take(entries, entry -> open(folder.resolve(entry.path())));
  }

  private static InputStream open(Path file) throws IOException {
    return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** All files of a folder; links are not followed. */
  private static List<SubmissionReader.Entry> list(Path folder)
      throws IOException, SubmissionFailure {
    List<SubmissionReader.Entry> entries = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            entries.add(new SubmissionReader.Entry(path, attributes.isRegularFile()));
            return entries.size() > SubmissionReader.MOST_ENTRIES
                ? FileVisitResult.TERMINATE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    requireModestCount(entries.size());
    entries.sort(Comparator.comparing(SubmissionReader.Entry::path));
    return entries;
  }

  private static Sources ofArchive(Path archive) throws IOException, SubmissionFailure {
    if (Files.size(archive) > MOST_ARCHIVE_BYTES) {
      throw SubmissionReader.refused("The archive has more than " + MOST_ARCHIVE_BYTES + " bytes.");
    }
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      requireModestCount(zip.size());
      List<SubmissionReader.Entry> entries = new ArrayList<>();
      zip.stream()
          .filter(entry -> !entry.isDirectory())
          .forEach(entry -> entries.add(new SubmissionReader.Entry(entry.getName(), true)));
      for (SubmissionReader.Entry entry : entries) {
        requireInside(entry.path());
      }
      return SubmissionReader.take(
          entries, entry -> zip.getInputStream(zip.getEntry(entry.path())));
    } catch (ZipException e) {
      throw SubmissionReader.refused(
          "It is no zip archive that can be read ("
              + PlainText.of(String.valueOf(e.getMessage()), LONGEST_NAME)
              + ").");
    }
  }

  private static void requireModestCount(int entries) throws SubmissionFailure {
    if (entries > SubmissionReader.MOST_ENTRIES) {
      throw SubmissionReader.refused(
          "It holds more than " + SubmissionReader.MOST_ENTRIES + " files.");
    }
  }

  /** Nothing is unpacked to where it says; an archive that tries is no honest one. */
  private static void requireInside(String path) throws SubmissionFailure {
    String unix = path.replace('\\', '/');
    if (unix.startsWith("/")
        || unix.matches("[A-Za-z]:.*")
        || ("/" + unix + "/").contains("/../")) {
      throw SubmissionReader.refused(
          "The archive has an entry that leads out of it, "
              + PlainText.of(path, LONGEST_NAME)
              + ". Make a new one.");
    }
  }
}
