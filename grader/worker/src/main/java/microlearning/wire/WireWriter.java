package microlearning.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import microlearning.matrix.Matrix;

/** Writes what {@link WireReader} reads. Nothing is sent for sure before {@link #flush}. */
public final class WireWriter {
  static final int BUFFER = 1 << 16;

  /** The fewest zeros of a run: to say how many there are takes an eighth of their bytes. */
  private static final int ZEROS = 16;

  private static final double[] ONLY_ZEROS = new double[1 << 10];

  private final OutputStream out;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

  /** Writes to a stream that needs no buffer. */
  public WireWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes one of two values. */
  public void flag(boolean value) throws IOException {
    room(1).put((byte) (value ? 1 : 0));
  }

  /** Writes a whole number. */
  public void number(int value) throws IOException {
    room(Integer.BYTES).putInt(value);
  }

  /** Writes a double, bit for bit. */
  public void real(double value) throws IOException {
    room(Double.BYTES).putDouble(value);
  }

  /** Writes a constant by its place among the others. */
  public void constant(Enum<?> value) throws IOException {
    number(value.ordinal());
  }

  /** Writes words, as many as the reader knows that there are. */
  public void words(long[] values) throws IOException {
    for (long value : values) {
      room(Long.BYTES).putLong(value);
    }
  }

  /** Writes a text. */
  public void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes. */
  public void bytes(byte[] bytes) throws IOException {
    number(bytes.length);
    drain();
    out.write(bytes);
  }

  /**
   * Writes a matrix, bit for bit; null is one, too, of -1 rows and columns. Behind the numbers of
   * rows and columns come runs until all entries are there, column by column: how many zeros, how
   * many other entries, and these. Four fifths of an image are zeros, and of an update by one
   * image.
   */
  public void matrix(Matrix matrix) throws IOException {
    number(matrix == null ? -1 : matrix.rows());
    number(matrix == null ? -1 : matrix.columns());
    if (matrix == null) {
      return;
    }
    double[] values = matrix.values();
    for (int done = 0; done < values.length; ) {
      int start = endOfZeros(values, done);
      int end = nextZeros(values, start);
      number(start - done);
      number(end - start);
      reals(values, start, end);
      done = end;
    }
  }

  /** Where the zeros from a place on end: at that place if there are none. */
  private static int endOfZeros(double[] values, int from) {
    int end = from;
    while (end < values.length) {
      int length = Math.min(ONLY_ZEROS.length, values.length - end);
      int other = Arrays.mismatch(values, end, end + length, ONLY_ZEROS, 0, length);
      if (other >= 0) {
        return end + other;
      }
      end += length;
    }
    return end;
  }

  /**
   * Where the next run of zeros begins. Only each 16th entry is tried, as a run has one of these.
   * The entry at {@code from} is never part of it, even if a thread of the submission sets it to
   * zero meanwhile: else no entry would be sent, and this would not end.
   */
  private static int nextZeros(double[] values, int from) {
    for (int i = from + ZEROS - 1; i < values.length; i += ZEROS) {
      if (isZero(values[i])) {
        int start = i;
        while (start > from + 1 && isZero(values[start - 1])) {
          start--;
        }
        if (endOfZeros(values, i) - start >= ZEROS) {
          return start;
        }
      }
    }
    return values.length;
  }

  /** Whether it is +0: no other number has only bits that are not set. */
  private static boolean isZero(double value) {
    return Double.doubleToRawLongBits(value) == 0;
  }

  private void reals(double[] values, int from, int to) throws IOException {
    for (int done = from; done < to; ) {
      int count = Math.min(to - done, room(Double.BYTES).remaining() / Double.BYTES);
      buffer.asDoubleBuffer().put(values, done, count);
      buffer.position(buffer.position() + count * Double.BYTES);
      done += count;
    }
  }

  /** Sends what has been written. */
  public void flush() throws IOException {
    drain();
    out.flush();
  }

  private ByteBuffer room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      drain();
    }
    return buffer;
  }

  private void drain() throws IOException {
    out.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }
}
