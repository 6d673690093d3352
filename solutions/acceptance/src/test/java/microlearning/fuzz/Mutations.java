package microlearning.fuzz;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A change of bytes at a place.
 *
 * @param at share of the way to the end, from 0 to 1
 * @param kind 0 overwrites, 1 inserts, 2 deletes, 3 cuts
 * @param bytes that are put there, or as many as are deleted
 */
public record Mutations(double at, int kind, byte[] bytes) {
  private static final byte[][] BORDERS = {
    {0}, {-1}, {127}, {-1, -1}, {-1, -1, -1, -1}, {0, 0, 0, 0}, {-1, -1, -1, 127}, {'.', '.', '/'}
  };

  /** Some changes of bytes, which are few, so that much of them stays as it was. */
  public static Arbitrary<byte[]> of(Arbitrary<byte[]> originals) {
    return Combinators.combine(originals, changes()).as(Mutations::apply);
  }

  /** A few changes of bytes, or none. */
  public static Arbitrary<List<Mutations>> changes() {
    Arbitrary<byte[]> parts =
        Arbitraries.oneOf(
            Arbitraries.of(BORDERS), Arbitraries.bytes().array(byte[].class).ofMaxSize(8));
    return Combinators.combine(
            Arbitraries.doubles().between(0, 1), Arbitraries.integers().between(0, 3), parts)
        .as(Mutations::new)
        .list()
        .ofMaxSize(6);
  }

  /** Bytes with all changes, one after the other. */
  public static byte[] apply(byte[] original, List<Mutations> changes) {
    byte[] bytes = original;
    for (Mutations mutation : changes) {
      bytes = mutation.change(bytes);
    }
    return bytes;
  }

  private byte[] change(byte[] original) {
    int place = (int) (at * original.length);
    int end = Math.min(original.length, place + (kind == 0 || kind == 2 ? bytes.length : 0));
    byte[] middle = kind < 2 ? bytes : new byte[0];
    byte[] rest = kind == 3 ? new byte[0] : Arrays.copyOfRange(original, end, original.length);
    byte[] changed = Arrays.copyOf(original, place + middle.length + rest.length);
    System.arraycopy(middle, 0, changed, place, middle.length);
    System.arraycopy(rest, 0, changed, place + middle.length, rest.length);
    return changed;
  }
}
