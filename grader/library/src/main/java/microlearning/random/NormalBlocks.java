package microlearning.random;

import microlearning.matrix.Parallel;

/**
 * Many normals at once, drawn on all processors: the same as one after the other.
 *
 * <p>The stream of raw draws is cut into blocks of equal length, and each is read as if a normal
 * began with it. That is so unless the last normal of the block before took more than one raw draw
 * and ran over (15 times in 1000); then the block is read again from where that normal ended. As a
 * normal takes one raw draw or more, the blocks never give too many normals; the few that are
 * wanting in the end are drawn one after the other.
 */
final class NormalBlocks {
  /** Normals of a block, at least: some 100 microseconds. */
  private static final int LEAST = 20_000;

  private final Pcg64 bits;
  private final double scale;
  private final double[] values;
  private final int length;

  /** Where each block's first normal begins in the stream, and its last one ends. */
  private final long[] starts;

  private final long[] ends;

  /** How many normals each block holds, in values from block · length on. */
  private final int[] sizes;

  private NormalBlocks(Pcg64 bits, double scale, double[] values, int count, int blocks) {
    this.bits = bits;
    this.scale = scale;
    this.values = values;
    length = count / blocks;
    starts = new long[blocks];
    ends = new long[blocks];
    sizes = new int[blocks];
  }

  /**
   * Draws {@code 0 + scale · normal} into the first places of an array.
   *
   * @param bits moved on as by drawing one after the other
   * @param count how many, at most the array's length
   */
  static void fill(Pcg64 bits, double scale, double[] values, int count) {
    int blocks = blocks(count);
    int filled = blocks < 2 ? 0 : new NormalBlocks(bits, scale, values, count, blocks).fill();
    DrawsAhead.fill(bits, scale, values, filled, count);
  }

  /** Whether so many are drawn by several processors. */
  static boolean divides(int count) {
    return Parallel.divides() && blocks(count) > 1;
  }

  private static int blocks(int count) {
    return Math.min(4 * Parallel.threads(), count / LEAST);
  }

  /** Fills the first places; returns how many. */
  private int fill() {
    int blocks = sizes.length;
    Parallel.forEach(blocks, block -> draw(block, (long) block * length));
    int filled = sizes[0];
    for (int block = 1; block < blocks; block++) {
      if (starts[block] != ends[block - 1]) {
        draw(block, ends[block - 1]);
      }
      System.arraycopy(values, block * length, values, filled, sizes[block]);
      filled += sizes[block];
    }
    bits.skip(ends[blocks - 1]);
    return filled;
  }

  /** Draws the normals that begin at a place in the stream and before the next block. */
  private void draw(int block, long start) {
    Pcg64 own = bits.copy();
    own.skip(start);
    long draws = (block + 1L) * length - start;
    int end = DrawsAhead.draw(own, draws, scale, values, block * length);
    starts[block] = start;
    ends[block] = start + own.draws();
    sizes[block] = end - block * length;
  }
}
