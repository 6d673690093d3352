package microlearning.checks;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import microlearning.random.Generator;

/**
 * Before which of its normals, in the order of their draws, a call left draws unused. Where that is
 * must not depend on what was drawn: noise of which large or negative numbers are left out is not
 * normal any more.
 *
 * @param some draws are left unused before these normals
 * @param none no draw is left unused before these
 */
record UnusedDraws(BitSet some, BitSet none) {
  /** Finds them for noise that is made of the generator's own normals; of others it knows none. */
  static UnusedDraws of(PerturbedCall call) {
    double[] normals =
        DoubleStream.concat(
                Arrays.stream(call.fit().hidden().normals().values()),
                Arrays.stream(call.fit().output().normals().values()))
            .sorted()
            .toArray();
    return of(call.call().rng().copy(), normals);
  }

  /** Hardly any normal takes more draws. */
  private static final int MOST_FOR_A_NORMAL = 100;

  /** A normal that begins with rejected draws also begins behind these: either may have been. */
  private static UnusedDraws of(Generator rng, double[] normals) {
    int[] first = new int[normals.length];
    int[] last = new int[normals.length];
    int[] end = new int[normals.length];
    Arrays.fill(first, -1);
    int found = 0;
    int draws = NoiseSearch.draws(normals.length);
    int more = draws;
    for (int draw = 0; draw < draws && more > 0; draw++, more--) {
      Generator after = rng.copy();
      int place = Arrays.binarySearch(normals, after.normal());
      rng.nextLong();
      if (place >= 0) {
        found += first[place] < 0 ? 1 : 0;
        more = found < normals.length ? draws : MOST_FOR_A_NORMAL;
        first[place] = first[place] < 0 ? draw : first[place];
        last[place] = draw;
        end[place] = draw + 1 + distance(rng, after);
      }
    }
    UnusedDraws unused = new UnusedDraws(new BitSet(), new BitSet());
    return found < normals.length ? unused : unused.between(first, last, end);
  }

  /** How many draws one generator is behind another. */
  private static int distance(Generator behind, Generator ahead) {
    Generator rng = behind.copy();
    int draws = 0;
    while (!rng.sameStateAs(ahead)) {
      rng.nextLong();
      draws++;
    }
    return draws;
  }

  private UnusedDraws between(int[] first, int[] last, int[] end) {
    int[] order =
        IntStream.range(0, last.length)
            .boxed()
            .sorted((a, b) -> Integer.compare(last[a], last[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    int before = 0;
    for (int i = 0; i < order.length; i++) {
      some.set(i, first[order[i]] > before);
      none.set(i, last[order[i]] == before);
      before = end[order[i]];
    }
    return this;
  }

  /** Whether draws were left unused at other places in another call of the same sizes. */
  boolean contradicts(UnusedDraws other) {
    return some.intersects(other.none) || none.intersects(other.some);
  }
}
