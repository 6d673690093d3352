package microlearning.misconceptions;

/** Java's arithmetic on numbers that are ints or doubles. */
final class Arithmetic {
  private Arithmetic() {}

  static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  static Object negate(Object value) {
    return value instanceof Integer whole ? (Object) (-whole) : (Object) (-number(value));
  }

  static Object calculate(String operator, Object left, Object right) {
    if (left instanceof Integer a && right instanceof Integer b) {
      return switch (operator) {
        case "+" -> a + b;
        case "-" -> a - b;
        case "*" -> a * b;
        default -> a / b;
      };
    }
    double a = number(left);
    double b = number(right);
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      default -> a / b;
    };
  }

  static boolean compare(String operator, Object left, Object right) {
    return switch (operator) {
      case "<" -> number(left) < number(right);
      case ">" -> number(left) > number(right);
      default -> number(left) == number(right);
    };
  }
}
