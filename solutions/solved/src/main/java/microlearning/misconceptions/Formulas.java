package microlearning.misconceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the statements of an exercise's method, so that one text is both a line of Java and what is
 * calculated. It knows what formulas are made of: declarations, assignments, calls, arithmetic,
 * comparisons, {@code ?:}, casts to float, and functions of one number ({@code e -> e * e}).
 */
final class Formulas {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(\"[^\"]*\"|[0-9][0-9.]*(?:[eE]-?[0-9]+)?|[A-Za-z_][A-Za-z_0-9]*|->|==|[-+*/().,;<>=?:])");
  private static final Pattern DECLARATION = Pattern.compile("Matrix|double|int|Update|Generator");

  private static final Map<String, List<Formula>> READ = new ConcurrentHashMap<>();

  /** A part of a formula, which has a value where names have theirs. */
  @FunctionalInterface
  interface Formula {
    /** The value: a number, a matrix, or what a call gives. */
    Object value(Scope scope);
  }

  private final List<String> tokens = new ArrayList<>();
  private int next;

  private Formulas(String text) {
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (end < text.stripTrailing().length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw new IllegalArgumentException("Cannot read: " + text.substring(end));
      }
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
  }

  /**
   * Reads statements. Thousands of programs share most of their lines, each of which is read once.
   *
   * @throws IllegalArgumentException if they hold what this class does not know
   */
  static List<Formula> read(String statements) {
    return statements
        .lines()
        .flatMap(line -> READ.computeIfAbsent(line, Formulas::readLine).stream())
        .toList();
  }

  private static List<Formula> readLine(String statements) {
    Formulas reader = new Formulas(statements);
    List<Formula> read = new ArrayList<>();
    while (reader.next < reader.tokens.size()) {
      read.add(reader.statement());
      reader.expect(";");
    }
    return read;
  }

  private Formula statement() {
    if (take("return")) {
      return expression();
    }
    if (DECLARATION.matcher(peek(0)).matches() && peek(2).equals("=")) {
      next++;
    }
    if (!peek(1).equals("=")) {
      return expression();
    }
    String name = tokens.get(next++);
    expect("=");
    Formula value = expression();
    return scope -> scope.set(name, value.value(scope));
  }

  private Formula expression() {
    Formula condition = comparison();
    if (!take("?")) {
      return condition;
    }
    Formula then = expression();
    expect(":");
    Formula otherwise = expression();
    return scope -> (boolean) condition.value(scope) ? then.value(scope) : otherwise.value(scope);
  }

  private Formula comparison() {
    Formula left = sum();
    for (String operator : List.of("<", ">", "==")) {
      if (take(operator)) {
        Formula right = sum();
        return scope -> Arithmetic.compare(operator, left.value(scope), right.value(scope));
      }
    }
    return left;
  }

  private Formula sum() {
    Formula left = product();
    while (peek(0).equals("+") || peek(0).equals("-")) {
      left = operation(tokens.get(next++), left, product());
    }
    return left;
  }

  private Formula product() {
    Formula left = factor();
    while (peek(0).equals("*") || peek(0).equals("/")) {
      left = operation(tokens.get(next++), left, factor());
    }
    return left;
  }

  private static Formula operation(String operator, Formula left, Formula right) {
    return scope -> Arithmetic.calculate(operator, left.value(scope), right.value(scope));
  }

  private Formula factor() {
    if (take("-")) {
      Formula value = factor();
      return scope -> Arithmetic.negate(value.value(scope));
    }
    if (peek(0).equals("(") && peek(1).equals("float")) {
      next += 3;
      Formula value = factor();
      return scope -> (double) (float) Arithmetic.number(value.value(scope));
    }
    Formula value = primary();
    while (take(".")) {
      String name = tokens.get(next++);
      Formula target = value;
      List<Formula> arguments = arguments();
      value = scope -> Calls.call(target.value(scope), name, values(arguments, scope));
    }
    return value;
  }

  private Formula primary() {
    String token = tokens.get(next++);
    if (token.equals("(")) {
      Formula inner = expression();
      expect(")");
      return inner;
    }
    if (token.equals("new")) {
      String type = tokens.get(next++);
      List<Formula> arguments = arguments();
      return scope -> Calls.make(type, values(arguments, scope));
    }
    if (token.startsWith("\"")) {
      return scope -> token.substring(1, token.length() - 1);
    }
    if (Character.isDigit(token.charAt(0))) {
      Object number = number(token);
      return scope -> number;
    }
    if (take("->")) {
      Formula body = expression();
      return scope ->
          (DoubleUnaryOperator) x -> Arithmetic.number(body.value(scope.with(token, x)));
    }
    if (peek(0).equals("(")) {
      List<Formula> arguments = arguments();
      return scope -> Calls.callOwn(scope.mlp(), token, values(arguments, scope));
    }
    return scope -> scope.get(token);
  }

  private static Object number(String token) {
    return token.chars().allMatch(Character::isDigit)
        ? (Object) Integer.valueOf(token)
        : Double.valueOf(token);
  }

  private List<Formula> arguments() {
    expect("(");
    List<Formula> arguments = new ArrayList<>();
    while (!take(")")) {
      arguments.add(expression());
      take(",");
    }
    return arguments;
  }

  private static Object[] values(List<Formula> formulas, Scope scope) {
    return formulas.stream().map(formula -> formula.value(scope)).toArray();
  }

  private String peek(int ahead) {
    return next + ahead < tokens.size() ? tokens.get(next + ahead) : "";
  }

  private boolean take(String token) {
    boolean isNext = peek(0).equals(token);
    next += isNext ? 1 : 0;
    return isNext;
  }

  private void expect(String token) {
    if (!take(token)) {
      throw new IllegalArgumentException(
          "Expected " + token + " before " + tokens.subList(next, tokens.size()));
    }
  }
}
