package microlearning.reference;

import java.util.List;
import java.util.Map;

/**
 * A known mistake.
 *
 * @param id name in the reference files, such as {@code losses_swapped}
 * @param done what the code does, as a clause: "your error has the wrong sign"
 * @param hint what to tell who made it
 * @param numbers {@link Fingerprint fingerprints} of the parts that are wrong, on each of the
 *     {@link KnownMistakes#networks networks} on which mistakes are told apart
 */
public record Misconception(String id, String done, String hint, Map<Part, List<Double>> numbers) {
  /** Two mistakes in one program, and the fingerprints of all of its numbers. */
  public record Pair(Misconception first, Misconception second, List<Double> numbers) {
    /** What to tell who made both. */
    public String hint() {
      return "Two mistakes: " + first.done + "; " + second.done + ".";
    }
  }
}
