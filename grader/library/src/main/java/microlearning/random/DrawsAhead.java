package microlearning.random;

/**
 * Normals drawn many at a time: the same as one after the other. The raw draws are made ahead, by
 * some hundreds, in a loop that keeps the generator's state in registers; to go by the state for
 * each normal would take twice as long.
 */
final class DrawsAhead implements RawDraws {
  private static final int MOST = 512;

  private final Pcg64 bits;
  private final long[] made = new long[MOST];
  private int next;
  private int end;

  private DrawsAhead(Pcg64 bits) {
    this.bits = bits;
  }

  /**
   * Draws {@code 0 + scale · normal} for each of some places of an array.
   *
   * @param bits moved on as by drawing one after the other
   */
  static void fill(Pcg64 bits, double scale, double[] values, int from, int to) {
    DrawsAhead draws = new DrawsAhead(bits);
    // A normal takes one raw draw or more, so there are never too many normals.
    for (int at = from; at < to; ) {
      at = draws.draw(to - at, scale, values, at);
    }
  }

  /**
   * Draws all normals that begin with one of the next raw draws.
   *
   * @param bits moved on to where the last normal ends
   * @return the place behind the last normal
   */
  static int draw(Pcg64 bits, long count, double scale, double[] values, int from) {
    return new DrawsAhead(bits).draw(count, scale, values, from);
  }

  private int draw(long count, double scale, double[] values, int from) {
    int at = from;
    long wanted = bits.draws() + count;
    while (bits.draws() < wanted) {
      next = 0;
      end = (int) Math.min(MOST, wanted - bits.draws());
      bits.nextLongs(made, end);
      at = useUp(scale, values, at);
    }
    return at;
  }

  private int useUp(double scale, double[] values, int from) {
    int at = from;
    while (next < end) {
      // As long as all are in the core, nothing but the place moves on.
      int i = next;
      while (i < end && ZigguratNormal.isInCore(made[i])) {
        values[at++] = 0.0 + scale * ZigguratNormal.candidate(made[i++]);
      }
      next = i;
      if (i < end) {
        values[at++] = 0.0 + scale * ZigguratNormal.sample(this);
      }
    }
    return at;
  }

  /** The next of those that were made, or, behind them, of the generator's. */
  @Override
  public long nextLong() {
    return next < end ? made[next++] : bits.nextLong();
  }
}
