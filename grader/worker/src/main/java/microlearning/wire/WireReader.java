package microlearning.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import microlearning.matrix.Matrix;

/**
 * Reads what {@link WireWriter} wrote, or whatever somebody else did: sizes are held to limits
 * before there is room made for them. Each method throws a {@link IllegalRequestException} if what
 * comes is nothing of the kind, and an {@link EOFException} if nothing comes any more.
 */
public final class WireReader {
  /** Of a matrix: more than twice those of the largest batch, 784 × 1000. */
  public static final int MOST_ENTRIES = 1 << 21;

  private final InputStream in;
  private final ByteBuffer buffer =
      ByteBuffer.allocate(WireWriter.BUFFER).order(ByteOrder.LITTLE_ENDIAN).flip();

  /** Reads from a stream that needs no buffer. */
  public WireReader(InputStream in) {
    this.in = in;
  }

  /** Whether there is something to read; waits for it. */
  public boolean hasMore() throws IOException {
    try {
      need(1);
      return true;
    } catch (EOFException e) {
      return false;
    }
  }

  /** Reads one of two values. */
  public boolean flag() throws IOException {
    byte value = need(1).get();
    if (value != 0 && value != 1) {
      throw new IllegalRequestException(value + " is no flag.");
    }
    return value == 1;
  }

  /** Reads a whole number. */
  public int number() throws IOException {
    return need(Integer.BYTES).getInt();
  }

  /** Reads a count, from 0 to the largest that there may be. */
  public int number(int most) throws IOException {
    int value = number();
    if (value < 0 || value > most) {
      throw new IllegalRequestException(value + " is no count; there may be " + most + ".");
    }
    return value;
  }

  /** Reads a double. */
  public double real() throws IOException {
    return need(Double.BYTES).getDouble();
  }

  /** Reads one of some constants. */
  public <T> T constant(T[] constants) throws IOException {
    int place = number();
    if (place < 0 || place >= constants.length) {
      throw new IllegalRequestException("There is no constant " + place + ".");
    }
    return constants[place];
  }

  /** Reads words. */
  public long[] words(int count) throws IOException {
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = need(Long.BYTES).getLong();
    }
    return values;
  }

  /** Reads a text. */
  public String text(int mostBytes) throws IOException {
    return new String(bytes(mostBytes), StandardCharsets.UTF_8);
  }

  /** Reads bytes. */
  public byte[] bytes(int most) throws IOException {
    int length = number();
    if (length < 0 || length > most) {
      throw new IllegalRequestException(length + " bytes; there may be " + most + ".");
    }
    byte[] bytes = new byte[length];
    int buffered = Math.min(length, buffer.remaining());
    buffer.get(bytes, 0, buffered);
    if (in.readNBytes(bytes, buffered, length - buffered) < length - buffered) {
      throw new EOFException();
    }
    return bytes;
  }

  /** Reads a matrix, or null. */
  public Matrix matrix() throws IOException {
    int rows = number();
    int columns = number();
    if (rows == -1 && columns == -1) {
      return null;
    }
    if (rows < 0 || columns < 0 || (long) rows * columns > MOST_ENTRIES) {
      throw new IllegalRequestException("There can be no " + rows + "x" + columns + " matrix.");
    }
    double[] values = new double[rows * columns];
    for (int done = 0; done < values.length; ) {
      int zeros = number(values.length - done);
      int others = number(values.length - done - zeros);
      if (zeros + others == 0) {
        throw new IllegalRequestException("A run of a matrix must have entries.");
      }
      done += zeros;
      reals(values, done, done + others);
      done += others;
    }
    return Matrix.ofColumnMajor(rows, columns, values);
  }

  /** Reads matrices. */
  public Matrix[] matrices(int count) throws IOException {
    Matrix[] matrices = new Matrix[count];
    for (int i = 0; i < count; i++) {
      matrices[i] = matrix();
    }
    return matrices;
  }

  private void reals(double[] values, int from, int to) throws IOException {
    for (int done = from; done < to; ) {
      int count = Math.min(to - done, need(Double.BYTES).remaining() / Double.BYTES);
      buffer.asDoubleBuffer().get(values, done, count);
      buffer.position(buffer.position() + count * Double.BYTES);
      done += count;
    }
  }

  private ByteBuffer need(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      buffer.compact();
      while (buffer.position() < bytes) {
        int count = in.read(buffer.array(), buffer.position(), buffer.remaining());
        if (count < 0) {
          buffer.flip();
          throw new EOFException();
        }
        buffer.position(buffer.position() + count);
      }
      buffer.flip();
    }
    return buffer;
  }
}
