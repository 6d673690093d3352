package microlearning.misconceptions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import microlearning.network.Update;
import microlearning.submission.Exercise;
import microlearning.training.NetworkFactory;

/**
 * A program with one mistake or two that do not touch each other: as a network, and as Java.
 *
 * @param exercise whose method it is
 * @param made the mistakes
 */
public record Mistakes(Exercise exercise, List<Mistake> made) {
  /** Whether two mistakes can be made together. */
  public static boolean fit(Mistake one, Mistake other) {
    return one.changes().keySet().stream().noneMatch(other.changes()::containsKey)
        && (one.members().isEmpty() || other.members().isEmpty());
  }

  /** The names of the mistakes, joined by a plus sign. */
  public String id() {
    return made.stream().map(Mistake::id).collect(Collectors.joining("+"));
  }

  /** What to tell who made them. */
  public String hint() {
    return made.size() == 1
        ? made.get(0).hint()
        : made.stream().map(Mistake::done).collect(Collectors.joining("; ", "Two mistakes: ", "."));
  }

  /** Whether {@link #network} can do without a compiler. */
  public boolean isFormula() {
    return made.stream().allMatch(mistake -> mistake.members().isEmpty());
  }

  /** Members of the class, as Java. */
  public String members() {
    return made.stream().map(Mistake::members).collect(Collectors.joining());
  }

  /** The method's statements, as Java. */
  public String statements() {
    Map<String, String> changes = new LinkedHashMap<>();
    made.forEach(mistake -> changes.putAll(mistake.changes()));
    return Template.of(exercise).statements(changes);
  }

  /**
   * Makes networks whose method has the mistakes.
   *
   * @throws IllegalArgumentException if it is no formula
   */
  public NetworkFactory network() {
    String parameter = exercise == Exercise.PERTURB ? "noise" : "etaBack";
    List<Formulas.Formula> formulas = Formulas.read(statements());
    return MistakenMLP.with(
        (mlp, rng, inputs, targets, value) -> {
          Scope scope = new Scope(mlp, Map.of("rng", rng, "inputs", inputs, "targets", targets));
          scope.set(parameter, value);
          Object last = null;
          for (Formulas.Formula formula : formulas) {
            last = formula.value(scope);
          }
          return (Update) last;
        });
  }
}
