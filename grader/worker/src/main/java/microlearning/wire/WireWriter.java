package microlearning.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import microlearning.matrix.Matrix;

/** Writes what {@link WireReader} reads. Nothing is sent for sure before {@link #flush}. */
public final class WireWriter {
  static final int BUFFER = 1 << 16;

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

  /** Writes a matrix, bit for bit; null is one, too. */
  public void matrix(Matrix matrix) throws IOException {
    number(matrix == null ? -1 : matrix.rows());
    number(matrix == null ? -1 : matrix.columns());
    if (matrix == null) {
      return;
    }
    double[] values = matrix.values();
    for (int done = 0; done < values.length; ) {
      int count = Math.min(values.length - done, room(Double.BYTES).remaining() / Double.BYTES);
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
