package microlearning.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import microlearning.calls.SubmissionFailure;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Shows what is in a tar archive, as its bytes come. */
final class TarReader {
  private TarReader() {}

  static void read(InputStream archive, String prefix, Visitor visitor)
      throws IOException, SubmissionFailure {
    Bounded bounded = new Bounded(archive, visitor.limits());
    // Latin-1 keeps the bytes of names as they are.
    TarArchiveInputStream tar =
        new TarArchiveInputStream(bounded, StandardCharsets.ISO_8859_1.name());
    for (TarArchiveEntry next = next(tar, bounded); next != null; next = next(tar, bounded)) {
      TarArchiveEntry entry = next;
      ArchiveReader.show(prefix, name(entry), entry, path -> item(tar, entry, path), visitor);
      skipRest(tar, visitor);
    }
  }

  private static TarArchiveEntry next(TarArchiveInputStream tar, Bounded bounded)
      throws IOException {
    bounded.allowHeader();
    TarArchiveEntry entry = tar.getNextEntry();
    bounded.allowContents();
    return entry;
  }

  /** What nobody has read, so that it does not count as part of the next header. */
  private static void skipRest(TarArchiveInputStream tar, Visitor visitor)
      throws IOException, SubmissionFailure {
    byte[] rest = new byte[1 << 16];
    while (tar.read(rest) >= 0) {
      visitor.passed();
    }
  }

  private static Item item(TarArchiveInputStream tar, TarArchiveEntry entry, String path) {
    boolean regular = entry.isFile() && !entry.isLink() && !entry.isSymbolicLink();
    ClockTime time = ClockTime.of(entry.getLastModifiedTime().toInstant());
    return new Item(path, regular, time, () -> new Unclosed(tar));
  }

  private static String name(TarArchiveEntry entry) {
    String name = entry.getName();
    boolean bytes = name.chars().allMatch(c -> c <= 0xff);
    return bytes ? FileNames.of(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
  }

  /** An entry's bytes; the archive goes on after them. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }

  /** Holds headers, which are read into memory, and the whole to their limits. */
  private static final class Bounded extends FilterInputStream {
    private final ScanLimits limits;
    private long left;
    private long leftOfHeader;
    private boolean header;

    Bounded(InputStream in, ScanLimits limits) {
      super(in);
      this.limits = limits;
      this.left = limits.unpackedBytes();
    }

    void allowHeader() {
      header = true;
      leftOfHeader = limits.headerBytes();
    }

    void allowContents() {
      header = false;
    }

    private int counted(int read) throws IOException {
      left -= Math.max(0, read);
      leftOfHeader -= header ? Math.max(0, read) : 0;
      if (left < 0 || leftOfHeader < 0) {
        throw new UnreadableArchive(
            left < 0
                ? "it has more than " + limits.unpackedBytes() + " bytes when unpacked"
                : "what it says of a file has more than " + limits.headerBytes() + " bytes");
      }
      return read;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      counted(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      return counted(in.read(bytes, from, most));
    }

    @Override
    public long skip(long most) throws IOException {
      return counted(in.readNBytes((int) Math.min(most, 1 << 16)).length);
    }
  }
}
