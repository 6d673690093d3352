package microlearning.random;

import microlearning.matrix.Parallel;

/**
 * Many normals at once, drawn on all processors: the same as one after the other.
 *
 * <p>The stream of raw draws is cut into blocks of equal length, and each is read as if a normal
 * began with it. That is so unless the last normal of the block before took more than one raw draw
 * and ran over (15 times in 1000); then the block is read again from where that normal ended. As a
 * normal takes one raw draw or more, the blocks never give too many normals; the few that are
 * wanting in the end are drawn one after the other. Where a block's normals belong is known when
 * all are drawn, so they are {@link #copy copied} from there.
 */
final class NormalBlocks {
  /** Normals of a block, at least: some 100 microseconds. */
  private static final int LEAST = 20_000;

  private final Pcg64 bits;
  private final double scale;
  private final int length;

  /** The normals of each block, and behind them those that were wanting. */
  private final double[][] normals;

  /** How many of these came before each block, and how many there are in all. */
  private final int[] before;

  /** Where each block's first normal begins in the stream, and its last one ends. */
  private final long[] starts;

  private final long[] ends;

  private NormalBlocks(Pcg64 bits, double scale, int count, int blocks) {
    this.bits = bits;
    this.scale = scale;
    length = count / blocks;
    normals = new double[blocks + 1][];
    before = new int[blocks + 2];
    starts = new long[blocks];
    ends = new long[blocks];
  }

  /** Whether so many are worth to be drawn by several processors, and there are some. */
  static boolean divides(int count) {
    return Parallel.divides() && blocks(count) > 1;
  }

  private static int blocks(int count) {
    return Math.min(4 * Parallel.threads(), count / LEAST);
  }

  /**
   * Draws {@code 0 + scale · normal}.
   *
   * @param bits moved on as by drawing one after the other
   * @param count how many
   */
  static NormalBlocks draw(Pcg64 bits, double scale, int count) {
    NormalBlocks drawn = new NormalBlocks(bits, scale, count, Math.max(1, blocks(count)));
    drawn.draw(count);
    return drawn;
  }

  private void draw(int count) {
    int blocks = starts.length;
    int[] sizes = new int[blocks];
    Parallel.forEach(blocks, block -> sizes[block] = draw(block, (long) block * length));
    for (int block = 0; block < blocks; block++) {
      if (block > 0 && starts[block] != ends[block - 1]) {
        sizes[block] = draw(block, ends[block - 1]);
      }
      before[block + 1] = before[block] + sizes[block];
    }
    bits.skip(ends[blocks - 1]);
    normals[blocks] = new double[count - before[blocks]];
    before[blocks + 1] = count;
    DrawsAhead.fill(bits, scale, normals[blocks], 0, normals[blocks].length);
  }

  /** Draws the normals that begin at a place in the stream and before the next block. */
  private int draw(int block, long start) {
    Pcg64 own = bits.copy();
    own.skip(start);
    normals[block] = new double[length];
    int size = DrawsAhead.draw(own, (block + 1L) * length - start, scale, normals[block], 0);
    starts[block] = start;
    ends[block] = start + own.draws();
    return size;
  }

  /** Copies some of the normals, in the order of the stream. */
  void copy(int from, int count, double[] to, int place) {
    for (int block = 0; block < normals.length; block++) {
      int begin = Math.max(from, before[block]);
      int end = Math.min(from + count, before[block + 1]);
      if (begin < end) {
        System.arraycopy(
            normals[block], begin - before[block], to, place + begin - from, end - begin);
      }
    }
  }
}
