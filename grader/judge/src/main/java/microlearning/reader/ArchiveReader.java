package microlearning.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import microlearning.calls.SubmissionFailure;
import org.apache.commons.compress.archivers.ArchiveEntry;

/** Shows what is in an archive. Nothing is unpacked to a disk. */
final class ArchiveReader {
  static final String READABLE = "zip, tar or tar.gz";

  private ArchiveReader() {}

  /**
   * Shows it all, in the archive's order.
   *
   * @param archive at its beginning; stays open
   * @param prefix of all paths: empty, or with a slash at its end
   * @throws UnreadableArchive if it is damaged, or of a kind that is not read
   * @throws SubmissionFailure as the visitor throws it, or if the archive is larger than any
   */
  static void read(SeekableByteChannel archive, String prefix, Visitor visitor)
      throws IOException, SubmissionFailure {
    long most = visitor.limits().archiveBytes();
    if (archive.size() > most) {
      throw Refusals.refused("The archive has more than " + most + " bytes.");
    }
    ArchiveKind kind = kind(archive);
    try {
      if (kind == ArchiveKind.ZIP || kind == ArchiveKind.EMPTY_ZIP) {
        ZipReader.read(archive, prefix, visitor);
      } else {
        BufferedInputStream in = new BufferedInputStream(Channels.newInputStream(archive));
        boolean zipped = kind == ArchiveKind.GZIP;
        TarReader.read(zipped ? new GZIPInputStream(in, 1 << 16) : in, prefix, visitor);
      }
    } catch (UnreadableArchive | ClassTooLarge e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (e.getCause() instanceof UnreadableArchive why) {
        throw why;
      }
      // Libraries find many words for damage, and some have none.
      throw new UnreadableArchive(
          "the "
              + kind.title()
              + " archive is damaged"
              + (kind == ArchiveKind.GZIP ? ", or holds no tar archive" : ""));
    }
  }

  /**
   * Shows one entry, or that its path is forbidden.
   *
   * @param name as it is in the archive
   * @param file makes an item of a path, if the entry is no folder
   */
  static void show(
      String prefix, String name, ArchiveEntry entry, Function<String, Item> file, Visitor visitor)
      throws IOException, SubmissionFailure {
    try {
      String path = prefix + path(name);
      if (entry.isDirectory()) {
        visitor.folder(path);
      } else {
        visitor.file(file.apply(path));
      }
    } catch (ForbiddenPath e) {
      visitor.forbidden(prefix + name, e.failure());
    }
  }

  /** Whether a file begins like an archive, of any kind. */
  static boolean isArchive(SeekableByteChannel file) throws IOException {
    return beginning(file) != null;
  }

  private static ArchiveKind beginning(SeekableByteChannel archive) throws IOException {
    ByteBuffer beginning = ByteBuffer.allocate(ArchiveKind.BYTES);
    while (beginning.hasRemaining() && archive.read(beginning) >= 0) {
      continue;
    }
    archive.position(0);
    return ArchiveKind.of(beginning.array(), beginning.position());
  }

  private static ArchiveKind kind(SeekableByteChannel archive) throws IOException {
    ArchiveKind kind = beginning(archive);
    if (kind == null) {
      throw new UnreadableArchive("it is not an archive; make a " + READABLE);
    }
    if (!kind.isRead()) {
      throw new UnreadableArchive("it is a " + kind.title() + " archive; make a " + READABLE);
    }
    return kind;
  }

  /**
   * A path in an archive, with slashes and without empty names.
   *
   * @throws ForbiddenPath if it leads out of the archive: no honest one has that
   */
  private static String path(String name) throws ForbiddenPath {
    if (name.length() > ReadingLimits.LONGEST_PATH) {
      throw new ForbiddenPath(
          "The archive has a path of more than " + ReadingLimits.LONGEST_PATH + " characters.");
    }
    String path =
        name.replaceAll("/(\\.?/)+", "/").replaceFirst("^\\./", "").replaceFirst("/\\.?$", "");
    if (path.startsWith("/")
        || path.matches("[A-Za-z]:.*")
        || ("/" + path + "/").contains("/../")) {
      throw new ForbiddenPath(
          "The archive has an entry that leads out of it, "
              + Refusals.shown(name)
              + ". Make a new one.");
    }
    if (path.chars().filter(c -> c == '/').count() >= ReadingLimits.MOST_DEPTH) {
      throw new ForbiddenPath(
          "It has folders within folders, more than " + ReadingLimits.MOST_DEPTH + " deep.");
    }
    return path;
  }
}
