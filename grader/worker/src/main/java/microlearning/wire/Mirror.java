package microlearning.wire;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import microlearning.matrix.Matrix;

/**
 * Matrices that two processes keep alike: what one has changed is sent to the other, and what is as
 * it was is not. Each process has a mirror of its own.
 */
public final class Mirror {
  private final Matrix[] known;

  /** Begins with matrices that are null on both sides. */
  public Mirror(int count) {
    known = new Matrix[count];
  }

  /** Sends those that differ from what the other side knows. */
  public void write(WireWriter out, Matrix... matrices) throws IOException {
    for (int i = 0; i < known.length; i++) {
      boolean changed = !Objects.equals(known[i], matrices[i]);
      out.flag(changed);
      if (changed) {
        out.matrix(matrices[i]);
        known[i] = matrices[i] == null ? null : matrices[i].copy();
      }
    }
  }

  /** Receives what the other side has changed; tells which those are. */
  public boolean[] read(WireReader in) throws IOException {
    boolean[] changed = new boolean[known.length];
    for (int i = 0; i < known.length; i++) {
      changed[i] = in.flag();
      if (changed[i]) {
        known[i] = in.matrix();
      }
    }
    return changed;
  }

  /** The matrices as both sides know them, not to be modified. */
  public Matrix[] known() {
    return Arrays.copyOf(known, known.length);
  }
}
