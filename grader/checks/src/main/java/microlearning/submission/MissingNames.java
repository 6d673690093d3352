package microlearning.submission;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to write in place of a name that the compiler does not know, or not with these arguments.
 */
final class MissingNames {
  private static final Map<String, String> PACKAGES = new HashMap<>();

  static {
    put("microlearning.blank", "Blank");
    put("microlearning.matrix", "Matrix");
    put("microlearning.random", "Generator");
    put("microlearning.network", "Activation", "Activity", "Architecture", "MLP", "Update", "Rule");
    put("java.util", "ArrayList", "Arrays", "HashMap", "List", "Map", "Objects");
    put("java.util.function", "DoubleUnaryOperator", "Function");
    put("java.util.stream", "IntStream", "DoubleStream", "Stream");
  }

  /** What NumPy, or another library of matrices, calls the methods of a Matrix. */
  private static final Map<String, String> ELSEWHERE = new HashMap<>();

  static {
    name("a.plus(b)", "add", "sum");
    name("a.minus(b)", "subtract", "sub");
    name("a.times(b)", "multiply", "mul", "mult", "scale", "multiplyElements", "elementMult");
    name("a.dividedBy(b)", "divide", "div");
    name("a.dot(b)", "matmul", "mmul");
    name("a.transpose()", "T", "t", "transposed");
    name("a.times(-1)", "negate", "negative", "neg");
    name("a.rows() or a.columns()", "rows", "columns", "cols", "length", "size", "shape");
    name("Wh", "W_h", "wh", "hiddenWeights");
    name("Wy", "W_y", "wy", "outputWeights");
    name("addBias(a)", "add_bias", "appendOnes");
    name("actDeriv(a)", "act_deriv", "derivative", "activationDerivative");
  }

  private static final Set<String> OF_MATH =
      Set.of("abs", "cos", "exp", "log", "max", "min", "pow", "random", "sin", "sqrt", "tanh");

  private static final Set<String> ONE_MATRIX = Set.of("plus", "minus", "dot");
  private static final Set<String> OF_THE_NETWORK = Set.of("addBias", "actDeriv");
  private static final Set<String> NOTHING =
      Set.of("transpose", "withoutLastColumn", "rows", "columns", "hidden", "output");

  private MissingNames() {}

  private static void put(String packageName, String... classes) {
    for (String name : classes) {
      PACKAGES.put(name, packageName);
    }
  }

  private static void name(String here, String... elsewhere) {
    for (String name : elsewhere) {
      ELSEWHERE.put(name, here);
    }
  }

  static String ofClass(String name) {
    String known = PACKAGES.get(name);
    if (known != null) {
      return "An import is missing. Add the line: import " + known + "." + name + ";";
    }
    return name.equals("Random")
        ? "Draw from rng, which the method gets: the grader knows no other generator."
        : "There is no class " + name + " here. Is it spelled as where it is declared?";
  }

  static String ofVariable(String name) {
    String known = PACKAGES.get(name);
    if (known != null) {
      return ofClass(name);
    }
    String here = ELSEWHERE.get(name);
    return here != null
        ? "There is no " + name + " here. Write " + here + "."
        : "There is no variable " + name + " here. Is it spelled as where it is declared?";
  }

  static String ofMethod(String name) {
    String here = ELSEWHERE.get(name);
    if (here != null) {
      return "There is no method " + name + " here. Write " + here + ".";
    }
    return OF_MATH.contains(name)
        ? "For numbers write Math."
            + name
            + "(...); for the entries of a Matrix,"
            + " a.map(x -> Math."
            + name
            + "(x))."
        : "There is no method "
            + name
            + " for these arguments. A Matrix has plus, minus, times, dot and transpose.";
  }

  /** A hint about a name that its class keeps to itself; the name may not be known. */
  static String ofPrivate(@Nullable String name) {
    String here = name == null ? null : ELSEWHERE.get(name);
    return here != null
        ? name + " is private. Write " + here + "."
        : "Use the public methods of the class instead.";
  }

  /** A hint about a method, or a constructor, that gets other arguments than it takes. */
  static String ofArguments(String name) {
    if (ONE_MATRIX.contains(name)) {
      return name + " takes one Matrix: a." + name + "(b).";
    }
    if (name.equals("times")) {
      return "times takes one Matrix or one number: a.times(b).";
    }
    if (OF_THE_NETWORK.contains(name)) {
      return name + " takes one Matrix: " + name + "(a).";
    }
    return NOTHING.contains(name)
        ? name + " takes nothing: a." + name + "()."
        : name + " takes other arguments. Its declaration says which.";
  }
}
