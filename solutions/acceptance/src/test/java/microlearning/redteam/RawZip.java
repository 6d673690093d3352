package microlearning.redteam;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes zip archives, also such as no honest program writes.
 *
 * <p>Source: APPNOTE.TXT of PKWARE, 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end).
 */
final class RawZip {
  private static final int UTF8_NAMES = 1 << 11;

  /**
   * An entry of the archive.
   *
   * @param flags general purpose bits
   * @param method 0 stored, 8 deflated; others mean nothing to most programs
   * @param attributes external ones: the mode of Unix in the upper half
   * @param size that is told; the true one is that of the bytes
   */
  record Entry(byte[] name, byte[] bytes, int flags, int method, int attributes, long size) {}

  private final List<Entry> entries = new ArrayList<>();
  private boolean oneForAll;
  private int shift;
  private boolean wrongDigests;
  private byte[] comment = {};

  RawZip add(String name, String text) {
    return add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  RawZip add(String name, byte[] bytes) {
    return add(name.getBytes(StandardCharsets.UTF_8), bytes, UTF8_NAMES, 8, 0, bytes.length);
  }

  RawZip add(byte[] name, byte[] bytes, int flags, int method, int attributes, long size) {
    entries.add(new Entry(name, bytes, flags, method, attributes, size));
    return this;
  }

  /** Lets all entries of the directory share the first one's bytes. */
  RawZip oneForAll() {
    oneForAll = true;
    return this;
  }

  /** Moves the place where the directory is said to be. */
  RawZip shifted(int bytes) {
    shift = bytes;
    return this;
  }

  RawZip withWrongDigests() {
    wrongDigests = true;
    return this;
  }

  RawZip commented(int bytes) {
    comment = "c".repeat(bytes).getBytes(StandardCharsets.UTF_8);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    int first = 0;
    for (Entry entry : entries) {
      boolean again = oneForAll && directory.size() > 0;
      int at = again ? first : out.size();
      byte[] packed = again ? new byte[0] : packed(entry);
      byte[] header = header(entry, again ? packed(entries.get(0)).length : packed.length);
      if (!again) {
        out.writeBytes(le(4).putInt(0x04034b50).array());
        out.writeBytes(header);
        out.writeBytes(entry.name());
        out.writeBytes(packed);
      }
      directory.writeBytes(le(6).putInt(0x02014b50).putShort((short) 0x314).array());
      directory.writeBytes(header);
      directory.writeBytes(
          le(14).putShort((short) 0).putInt(0).putInt(entry.attributes()).putInt(at).array());
      directory.writeBytes(entry.name());
    }
    int place = out.size();
    out.writeBytes(directory.toByteArray());
    short count = (short) entries.size();
    out.writeBytes(le(8).putInt(0x06054b50).putInt(0).array());
    out.writeBytes(le(8).putShort(count).putShort(count).putInt(directory.size()).array());
    out.writeBytes(le(6).putInt(place + shift).putShort((short) comment.length).array());
    out.writeBytes(comment);
    return out.toByteArray();
  }

  /** What local header and directory have in common: from the version to the extra field. */
  private byte[] header(Entry entry, int packedSize) {
    CRC32 crc = new CRC32();
    crc.update(entry.bytes());
    ByteBuffer header = le(26).putShort((short) 20).putShort((short) entry.flags());
    header.putShort((short) entry.method()).putInt(0);
    header.putInt((int) crc.getValue() + (wrongDigests ? 1 : 0));
    header.putInt(packedSize).putInt((int) entry.size());
    return header.putShort((short) entry.name().length).putShort((short) 0).array();
  }

  private static byte[] packed(Entry entry) {
    if (entry.method() != 8) {
      return entry.bytes();
    }
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    deflater.setInput(entry.bytes());
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }

  private static ByteBuffer le(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
