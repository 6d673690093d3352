package microlearning.reference;

import java.util.List;
import java.util.function.Predicate;
import microlearning.matrix.Matrix;

/**
 * The known mistakes with a rule, each alone and in pairs.
 *
 * @param networks names of the small networks on which the mistakes are told apart: each number of
 *     a mistake is of one of them, in this order
 * @param alone the likelier ones first
 * @param inPairs those that give other numbers than any mistake alone
 * @param failures what comes of mistakes that give no numbers to compare
 */
public record KnownMistakes(
    List<String> networks,
    List<Misconception> alone,
    List<Misconception.Pair> inPairs,
    List<Failure> failures) {
  /** None. */
  public static final KnownMistakes NONE =
      new KnownMistakes(List.of(), List.of(), List.of(), List.of());

  /**
   * What a mistake leads to on the first small network, on which a submission is called first: an
   * exception or a matrix of the wrong shape.
   *
   * @param what the exception's message, or {@link #shape}
   */
  public record Failure(Misconception mistake, String what) {}

  /** How a matrix of the wrong shape is called in {@link Failure}. */
  public static String shape(Part part, Matrix matrix) {
    return part.id() + " " + matrix.shape();
  }

  /**
   * A hint about mistakes that lead to a failure: the likeliest, or the two likeliest.
   *
   * @param is whether it is this one
   * @return empty if none is known
   */
  public String hint(Predicate<String> is) {
    List<Misconception> likely =
        failures.stream().filter(f -> is.test(f.what)).map(Failure::mistake).toList();
    return switch (likely.size()) {
      case 0 -> "";
      case 1 -> likely.get(0).hint();
      default -> "Perhaps " + likely.get(0).done() + "; or " + likely.get(1).done() + ".";
    };
  }
}
