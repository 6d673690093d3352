package microlearning.figures;

import java.util.Locale;
import microlearning.network.Rule;

/**
 * The colours of all figures, on a light and on a dark screen. Each rule has one throughout, of
 * those that Okabe and Ito (2008), "Color Universal Design", chose for the colour-blind; blue is
 * lighter on a dark screen. Every one stands out from either background by a contrast of 3 : 1 or
 * more, texts by 4.5 : 1.
 */
public enum Colour {
  PAPER(0xffffff, 0x0d1117),
  INK(0x1f2328, 0xe6edf3),
  MUTED(0x57606a, 0x9da7b3),
  GRID(0xd8dee4, 0x2f363f),
  VERMILLION(0xd55e00, 0xd55e00),
  BLUE(0x0072b2, 0x2a96d8),
  GREEN(0x009e73, 0x009e73),
  PURPLE(0xcc79a7, 0xcc79a7);

  private final int light;
  private final int dark;

  Colour(int light, int dark) {
    this.light = light;
    this.dark = dark;
  }

  /** The colour of a rule; backpropagation, which all are compared with, is black or white. */
  public static Colour of(Rule rule) {
    return switch (rule) {
      case WEIGHT_PERTURBATION -> VERMILLION;
      case NODE_PERTURBATION -> BLUE;
      case FEEDBACK_ALIGNMENT -> GREEN;
      case KOLEN_POLLACK -> PURPLE;
      case BACKPROPAGATION -> INK;
    };
  }

  /** Red, green and blue on a light screen, as in {@code 0xd55e00}. */
  int light() {
    return light;
  }

  /** Red, green and blue on a dark screen. */
  int dark() {
    return dark;
  }

  /** The name in style sheets, such as {@code ink}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The style sheet of figures, which follows the screen. */
  static String styleSheet() {
    StringBuilder css = new StringBuilder();
    css.append(".figure text{font-family:").append(TextStyle.FONTS).append("}\n");
    for (TextStyle style : TextStyle.values()) {
      css.append(style.css());
    }
    for (Colour colour : values()) {
      css.append(colour.rules(colour.light));
    }
    css.append("@media (prefers-color-scheme:dark){\n");
    for (Colour colour : values()) {
      if (colour.light != colour.dark) {
        css.append(colour.rules(colour.dark));
      }
    }
    return css.append("}\n").toString();
  }

  private String rules(int rgb) {
    String hex = String.format(Locale.ROOT, "#%06x", rgb);
    return ".figure .f-" + id() + "{fill:" + hex + "}.figure .s-" + id() + "{stroke:" + hex + "}\n";
  }
}
