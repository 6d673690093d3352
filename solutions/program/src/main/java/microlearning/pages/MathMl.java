package microlearning.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import microlearning.figures.Html;

/**
 * A formula of LaTeX as MathML, of the parts of both that the handout needs and that browsers draw
 * (W3C, MathML Core). A formula that needs more is an error. Libraries that know more of LaTeX make
 * what is no part of MathML Core, such as fences, which Chromium leaves out.
 */
final class MathMl {
  private static final Pattern WORDS =
      Pattern.compile("\\\\(text|mathrm|mathbb|mathcal|begin|end)\\{([^{}]*)\\}");

  private static final Pattern TOKEN =
      Pattern.compile(WORDS + "|\\\\([a-zA-Z]+|.)|[0-9]+(?:\\{,\\}[0-9]+)*(?:\\.[0-9]+)?|\\S");

  /** Drawn as large as the style sheet says, as not every system has a font with large signs. */
  private static final String SUM = "<mo class=\"sum\" largeop=\"false\">∑</mo>";

  private final String latex;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  private MathMl(String latex) {
    this.latex = latex;
    Matcher matcher = TOKEN.matcher(latex);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
  }

  /**
   * The element {@code math} of a formula.
   *
   * @param block whether it stands in lines of its own
   * @throws IllegalArgumentException if it has something that is not known here
   */
  static String of(String latex, boolean block) {
    MathMl formula = new MathMl(latex);
    String content = formula.row(formula::atEnd);
    return (block ? "<math display=\"block\">" : "<math>") + content + "</math>";
  }

  private boolean atEnd() {
    return next == tokens.size();
  }

  private boolean at(String token) {
    return !atEnd() && tokens.get(next).equals(token);
  }

  private String take() {
    if (atEnd()) {
      throw unknown("an end too early");
    }
    return tokens.get(next++);
  }

  private void take(String token) {
    String taken = take();
    if (!taken.equals(token)) {
      throw unknown(taken + " in place of " + token);
    }
  }

  private IllegalArgumentException unknown(String what) {
    return new IllegalArgumentException("The formula " + latex.strip() + " has " + what + ".");
  }

  private String row(BooleanSupplier end) {
    StringBuilder row = new StringBuilder("<mrow>");
    while (!end.getAsBoolean()) {
      row.append(scripted());
    }
    return row.append("</mrow>").toString();
  }

  /** An atom with what hangs on it. */
  private String scripted() {
    String base = atom();
    String below = "";
    String above = "";
    while (at("_") || at("^") || at("'")) {
      switch (take()) {
        case "_" -> below = argument();
        case "^" -> above += argument();
        default -> base += "<mo lspace=\"0\" rspace=\"0\">′</mo>";
      }
    }
    base = base.endsWith("′</mo>") ? element("mrow", base) : base;
    // Beside a sum in a line, and below it in a block: its operator moves its limits itself.
    boolean limits = base.equals(SUM) || base.startsWith("<mrow class=\"underbrace");
    if (!below.isEmpty() && !above.isEmpty()) {
      return element(
          limits ? "munderover" : "msubsup", base + below + "<mrow>" + above + "</mrow>");
    }
    if (!below.isEmpty()) {
      return element(limits ? "munder" : "msub", base + below);
    }
    return above.isEmpty() ? base : element("msup", base + "<mrow>" + above + "</mrow>");
  }

  /** A group in braces, or a single atom. */
  private String argument() {
    return atom();
  }

  private String atom() {
    String token = take();
    Matcher words = WORDS.matcher(token);
    if (words.matches()) {
      return withWords(words.group(1), words.group(2));
    }
    if (token.startsWith("\\")) {
      return command(token.substring(1));
    }
    char c = token.charAt(0);
    if (c == '{') {
      return group();
    }
    if (Character.isDigit(c)) {
      return element("mn", token.replace("{,}", ","));
    }
    if (Character.isLetter(c) || c == '°') {
      return element("mi", token);
    }
    return switch (c) {
      case '-' -> "<mo>−</mo>";
      case '(', ')', '[', ']' -> "<mo stretchy=\"false\">" + c + "</mo>";
      case '+', '=', ',', '.', ';', ':', '/', '!', '|' -> element("mo", token);
      default -> throw unknown(token + ", which is not known here");
    };
  }

  /** The rest of a group in braces. */
  private String group() {
    String group = row(() -> at("}"));
    take("}");
    return group;
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">";
  }

  private String command(String name) {
    if (MathSymbols.LETTERS.containsKey(name)) {
      return element("mi", MathSymbols.LETTERS.get(name));
    }
    if (MathSymbols.OPERATORS.containsKey(name)) {
      return element("mo", MathSymbols.OPERATORS.get(name));
    }
    if (MathSymbols.SPACES.containsKey(name)) {
      return "<mspace width=\"" + MathSymbols.SPACES.get(name) + "\"/>";
    }
    if (MathSymbols.FUNCTIONS.containsKey(name)) {
      String space = at("(") ? "" : "<mspace width=\"0.167em\"/>";
      return element("mi", MathSymbols.FUNCTIONS.get(name)) + space;
    }
    return switch (name) {
      case "sum" -> SUM;
      case "frac" -> element("mfrac", argument() + argument());
      case "tfrac" ->
          "<mstyle displaystyle=\"false\">"
              + element("mfrac", argument() + argument())
              + "</mstyle>";
      case "sqrt" -> element("msqrt", argument());
      case "tilde" -> "<mover accent=\"true\">" + atom() + "<mo>~</mo></mover>";
      case "boxed" -> "<mrow class=\"boxed\">" + argument() + "</mrow>";
      case "underbrace" -> "<mrow class=\"underbrace\">" + argument() + "</mrow>";
      case "lvert" -> "<mo stretchy=\"false\" form=\"prefix\">|</mo>";
      case "rvert" -> "<mo stretchy=\"false\" form=\"postfix\">|</mo>";
      case "left" -> fenced();
      case "Big" ->
          "<mo stretchy=\"true\" minsize=\"1.8em\" maxsize=\"1.8em\">" + fence() + "</mo>";
      default -> throw unknown("\\" + name + ", which is not known here");
    };
  }

  private String withWords(String command, String words) {
    return switch (command) {
      case "text" -> element("mtext", Html.escape(words));
      case "mathrm" -> "<mi mathvariant=\"normal\">" + Html.escape(words) + "</mi>";
      case "begin" -> environment(words);
      default -> {
        String sign = MathSymbols.ALPHABETS.get(command + words);
        if (sign == null) {
          throw unknown("\\" + command + "{" + words + "}, which is not known here");
        }
        yield element("mi", sign);
      }
    };
  }

  private String fence() {
    String token = take();
    return switch (token) {
      case "(", ")", "[", "]", "|" -> token;
      case "\\lvert", "\\rvert" -> "|";
      case "." -> "";
      default -> throw unknown("the fence " + token + ", which is not known here");
    };
  }

  private String fenced() {
    String left = fence();
    String content = row(() -> at("\\right"));
    take("\\right");
    return "<mrow>" + stretchy(left, "prefix") + content + stretchy(fence(), "postfix") + "</mrow>";
  }

  private static String stretchy(String fence, String form) {
    return fence.isEmpty() ? "" : "<mo stretchy=\"true\" form=\"" + form + "\">" + fence + "</mo>";
  }

  private String environment(String name) {
    String end = "\\end{" + name + "}";
    boolean display = name.equals("aligned");
    StringBuilder table = new StringBuilder("<mtable class=\"").append(name);
    table.append(display ? "\" displaystyle=\"true\">" : "\">");
    while (!at(end)) {
      table.append("<mtr>");
      do {
        table.append(element("mtd", row(() -> at("&") || at("\\\\") || at(end))));
      } while (taken("&"));
      taken("\\\\");
      table.append("</mtr>");
    }
    take(end);
    table.append("</mtable>");
    return switch (name) {
      // The style sheet draws the brackets of a matrix, of any height in any font.
      case "aligned", "bmatrix" -> table.toString();
      case "cases" -> element("mrow", stretchy("{", "prefix") + table);
      default -> throw unknown("the environment " + name + ", which is not known here");
    };
  }

  private boolean taken(String token) {
    if (at(token)) {
      next++;
      return true;
    }
    return false;
  }
}
