package microlearning.random;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Robert Floyd's sampling without replacement (Bentley and Floyd, "Programming Pearls: A Sample of
 * Brilliance", CACM 30(9), 1987): as many draws as picks, and memory for the picks only.
 */
final class FloydSampling {

  private FloydSampling() {}

  /**
   * Picks {@code size} different values of 0..n-1. Every set of values is as likely as any other,
   * but their order is not: shuffle them where it matters.
   *
   * @param size 0..n
   * @param drawUpTo draws an integer in 0..max, both ends included
   */
  static int[] pick(int n, int size, IntUnaryOperator drawUpTo) {
    Set<Integer> taken = new HashSet<>();
    int[] picks = new int[size];
    for (int i = 0; i < size; i++) {
      int max = n - size + i;
      int value = drawUpTo.applyAsInt(max);
      // No earlier draw could reach max, so max is free if the value is not.
      picks[i] = taken.add(value) ? value : max;
      taken.add(picks[i]);
    }
    return picks;
  }
}
