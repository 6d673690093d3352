package microlearning.misconceptions;

import java.util.HashMap;
import java.util.Map;
import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.random.Generator;

/** What names mean while a method is calculated: its variables, and the weights of its network. */
final class Scope {
  private final MLP mlp;
  private final Map<String, Object> variables;

  Scope(MLP mlp, Map<String, Object> variables) {
    this.mlp = mlp;
    this.variables = new HashMap<>(variables);
  }

  MLP mlp() {
    return mlp;
  }

  /** The same with one variable more. */
  Scope with(String name, Object value) {
    Scope inner = new Scope(mlp, variables);
    inner.variables.put(name, value);
    return inner;
  }

  Object get(String name) {
    return switch (name) {
      case "Wh" -> mlp.hiddenWeights();
      case "Wy" -> mlp.outputWeights();
      case "B" -> mlp.feedbackWeights();
      case "Math", "StrictMath" -> StrictMath.class;
      case "Generator" -> Generator.class;
      case "Matrix" -> Matrix.class;
      default -> known(name);
    };
  }

  private Object known(String name) {
    Object value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("There is no " + name + ".");
    }
    return value;
  }

  /** Assigns a value to a variable, or other weights to the network. */
  Object set(String name, Object value) {
    switch (name) {
      case "Wh" -> mlp.setWeights((Matrix) value, mlp.outputWeights(), mlp.feedbackWeights());
      case "Wy" -> mlp.setWeights(mlp.hiddenWeights(), (Matrix) value, mlp.feedbackWeights());
      case "B" -> mlp.setWeights(mlp.hiddenWeights(), mlp.outputWeights(), (Matrix) value);
      default -> variables.put(name, value);
    }
    return value;
  }
}
