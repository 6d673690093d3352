package microlearning.pages;

import java.util.Map;

/** What commands of LaTeX are called in MathML that stand for a sign, a name or a space. */
final class MathSymbols {
  /** Letters: slanted, as variables are. */
  static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("partial", "∂"),
          Map.entry("eta", "η"),
          Map.entry("Delta", "Δ"),
          Map.entry("Psi", "Ψ"),
          Map.entry("sigma", "σ"),
          Map.entry("delta", "δ"),
          Map.entry("lambda", "λ"),
          Map.entry("xi", "ξ"),
          Map.entry("varepsilon", "ε"),
          Map.entry("pi", "π"),
          Map.entry("alpha", "α"),
          Map.entry("theta", "θ"),
          Map.entry("top", "⊤"),
          Map.entry("square", "□"));

  static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("times", "×"),
          Map.entry("approx", "≈"),
          Map.entry("circ", "∘"),
          Map.entry("ne", "≠"),
          Map.entry("lt", "&lt;"),
          Map.entry("gt", "&gt;"),
          Map.entry("le", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("leftarrow", "←"),
          Map.entry("to", "→"),
          Map.entry("sim", "∼"),
          Map.entry("cdot", "⋅"),
          Map.entry("pm", "±"));

  /** Names that stand upright before what they are applied to. */
  static final Map<String, String> FUNCTIONS =
      Map.of("ln", "ln", "log", "log", "cos", "cos", "exp", "exp");

  /** Widths of spaces. */
  static final Map<String, String> SPACES =
      Map.of(
          ",", "0.167em", ":", "0.222em", ";", "0.278em", " ", "0.25em", "quad", "1em", "qquad",
          "2em");

  /** Single letters in other alphabets, by command and letter. */
  static final Map<String, String> ALPHABETS = Map.of("mathbbE", "𝔼", "mathcalN", "𝒩");

  private MathSymbols() {}
}
