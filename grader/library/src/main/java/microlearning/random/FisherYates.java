package microlearning.random;

import java.util.function.IntUnaryOperator;

/**
 * The shuffle of Fisher and Yates in Durstenfeld's form (Algorithm 235, 1964): from the last place
 * down, each value changes places with one at or before it.
 */
final class FisherYates {

  private FisherYates() {}

  /**
   * @param values shuffled in place
   * @param first the last place to be drawn for: 0 or 1 shuffles everything; a larger one leaves a
   *     uniform sample, in random order, in the places from {@code first} on
   * @param drawUpTo draws an integer in 0..max, both ends included
   */
  static void shuffle(int[] values, int first, IntUnaryOperator drawUpTo) {
    for (int place = values.length - 1; place >= first; place--) {
      int other = drawUpTo.applyAsInt(place);
      int value = values[place];
      values[place] = values[other];
      values[other] = value;
    }
  }
}
