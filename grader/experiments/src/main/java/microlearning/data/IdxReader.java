package microlearning.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Reads MNIST's file format IDX, packed with gzip or not: a magic number, the size of each
 * dimension as a big-endian int, then the values as unsigned bytes.
 *
 * <p>Never reads more than the header announces, and refuses a header that announces more than
 * {@value #MAX_ITEMS} items, so that no file can fill the memory.
 *
 * <p>Format: LeCun, Cortes and Burges, "The MNIST database of handwritten digits". The magic
 * number's third byte is 8 for unsigned bytes, its fourth the number of dimensions.
 */
final class IdxReader {

  private static final int IMAGES_MAGIC = 0x0803;
  private static final int LABELS_MAGIC = 0x0801;

  /** Four times MNIST: 196 MB of pixels. */
  private static final int MAX_ITEMS = 250_000;

  private static final int BUFFER = 1 << 16;

  /**
   * What a file holds.
   *
   * @param values its bytes after the header
   * @param sha256 digest of the unpacked file, header included, in hexadecimal
   */
  record Content(byte[] values, String sha256) {}

  private final String where;
  private final InputStream in;
  private final MessageDigest digest = DigestUtils.getSha256Digest();

  private IdxReader(String where, InputStream raw) throws IOException {
    this.where = where;
    this.in = new DigestInputStream(unpack(raw), digest);
  }

  /**
   * Reads 28 x 28 images.
   *
   * @param where names the file in errors
   * @param raw the file, packed or not; not closed
   * @throws DataException if it does not hold what its header announces, or anything but images
   */
  static Content images(String where, InputStream raw) throws DataException {
    return read(where, raw, IMAGES_MAGIC);
  }

  /** Reads labels, of any value; as {@link #images}. */
  static Content labels(String where, InputStream raw) throws DataException {
    return read(where, raw, LABELS_MAGIC);
  }

  private static Content read(String where, InputStream raw, int magic) throws DataException {
    try {
      return new IdxReader(where, raw).read(magic);
    } catch (DataException e) {
      throw e;
    } catch (EOFException e) {
      throw new DataException(where + ": truncated gzip file; fetch it again", e);
    } catch (ZipException e) {
      throw new DataException(where + ": damaged gzip file; fetch it again", e);
    } catch (IOException e) {
      throw new DataException(where + ": cannot be read: " + DataException.reason(e), e);
    }
  }

  private static InputStream unpack(InputStream raw) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return gzip ? new GZIPInputStream(buffered, BUFFER) : buffered;
  }

  private Content read(int magic) throws IOException {
    int actual = header(1)[0];
    if (actual != magic) {
      throw DataException.of(
          "%s: magic number 0x%08x, expected 0x%08x for %s; it is another kind of file",
          where, actual, magic, magic == IMAGES_MAGIC ? "images" : "labels");
    }
    long items = Integer.toUnsignedLong(header(1)[0]);
    if (items < 1 || items > MAX_ITEMS) {
      throw DataException.of(
          "%s: its header announces %d items, allowed are 1 to %d", where, items, MAX_ITEMS);
    }
    byte[] values = new byte[(int) items * (magic == IMAGES_MAGIC ? imageSize() : 1)];
    int length = fill(values);
    if (length < values.length) {
      throw DataException.of(
          "%s: %d bytes after the header, which announces %d; fetch the file again",
          where, length, values.length);
    }
    if (in.read() >= 0) {
      throw DataException.of(
          "%s: more than the %d bytes that its header announces; fetch the file again",
          where, values.length);
    }
    return new Content(values, Hex.encodeHexString(digest.digest()));
  }

  /** Reads in small pieces, since the JDK buffers a large one once more, outside the heap. */
  private int fill(byte[] values) throws IOException {
    int length = 0;
    int read = 1;
    while (length < values.length && read > 0) {
      read = in.readNBytes(values, length, Math.min(BUFFER, values.length - length));
      length += read;
    }
    return length;
  }

  private int imageSize() throws IOException {
    int[] size = header(2);
    if (size[0] != LabelledImages.SIDE || size[1] != LabelledImages.SIDE) {
      throw DataException.of(
          "%s: images of %d x %d pixels, expected 28 x 28",
          where, Integer.toUnsignedLong(size[0]), Integer.toUnsignedLong(size[1]));
    }
    return LabelledImages.PIXELS;
  }

  private int[] header(int count) throws IOException {
    byte[] bytes = in.readNBytes(count * Integer.BYTES);
    if (bytes.length < count * Integer.BYTES) {
      throw new DataException(where + ": too short for the header of an IDX file");
    }
    int[] header = new int[count];
    ByteBuffer.wrap(bytes).asIntBuffer().get(header);
    return header;
  }
}
