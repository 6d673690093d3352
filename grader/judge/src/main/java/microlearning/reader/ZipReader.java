package microlearning.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import microlearning.calls.SubmissionFailure;
import org.apache.commons.compress.archivers.zip.X000A_NTFS;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Shows what is in a zip archive, by its directory. */
final class ZipReader {
  /** What programs of DOS and Windows write where they do not say that it is UTF-8. */
  private static final String NAMES = "IBM437";

  /** Of a Unix mode. */
  private static final int TYPE = 0170000;

  private static final int REGULAR = 0100000;

  private ZipReader() {}

  static void read(SeekableByteChannel archive, String prefix, Visitor visitor)
      throws IOException, SubmissionFailure {
    BoundedChannel bounded = new BoundedChannel(archive, visitor.limits().directoryBytes());
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(bounded)
            .setCharset(NAMES)
            .setIgnoreLocalFileHeader(true)
            .get()) {
      bounded.allow(Long.MAX_VALUE);
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        ArchiveReader.show(prefix, name(entry), entry, path -> item(zip, entry, path), visitor);
      }
    }
  }

  private static Item item(ZipFile zip, ZipArchiveEntry entry, String path) {
    // What no system for Unix has packed has no type, and is a file.
    int type = entry.getUnixMode() & TYPE;
    boolean regular = type == 0 || type == REGULAR;
    return new Item(path, regular, time(entry), () -> open(zip, entry));
  }

  /** By UTC where an extra field tells it; the time that every entry has is that of some clock. */
  private static ClockTime time(ZipArchiveEntry entry) {
    FileTime time = null;
    if (entry.getExtraField(X5455_ExtendedTimestamp.HEADER_ID)
        instanceof X5455_ExtendedTimestamp unix) {
      time = unix.getModifyFileTime();
    } else if (entry.getExtraField(X000A_NTFS.HEADER_ID) instanceof X000A_NTFS windows) {
      time = windows.getModifyFileTime();
    }
    return time == null ? ClockTime.local(entry.getTimeLocal()) : ClockTime.of(time.toInstant());
  }

  private static InputStream open(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    if (!zip.canReadEntryData(entry)) {
      boolean locked = entry.getGeneralPurposeBit().usesEncryption();
      throw new UnreadableArchive(
          locked
              ? "it is locked by a password"
              : "it is packed by a method that few programs know; make a usual zip archive");
    }
    return new Whole(zip.getInputStream(entry), entry);
  }

  /** Old programs of .NET write backslashes; Finder writes UTF-8 and does not say so. */
  private static String name(ZipArchiveEntry entry) {
    boolean told = entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
    String name =
        told ? entry.getName() : FileNames.utf8(entry.getRawName()).orElse(entry.getName());
    return name.replace('\\', '/');
  }

  /** Fails at the end of what is not as long, or has not the check sum, that the archive says. */
  private static final class Whole extends CheckedInputStream {
    private final ZipArchiveEntry entry;
    private long length;

    Whole(InputStream in, ZipArchiveEntry entry) {
      super(in, new CRC32());
      this.entry = entry;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int read = super.read(bytes, from, most);
      length += Math.max(0, read);
      if (length > entry.getSize()
          || read < 0
              && (length != entry.getSize() || getChecksum().getValue() != entry.getCrc())) {
        throw new UnreadableArchive("its bytes are not those that the archive lists");
      }
      return read;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
  }
}
