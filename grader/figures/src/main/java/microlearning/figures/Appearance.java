package microlearning.figures;

import microlearning.figures.Canvas.Stroke;

/** How the lines of one run look: the rule is told by colour and sign, the run by this. */
enum Appearance {
  /** A broad pale line, on which the line of another run can lie and both be seen. */
  BEHIND,
  SOLID,
  DASHED,
  DOTTED,
  /** A thin line among hundreds: where many lie on each other, they are dark. */
  FAINT;

  /** How many runs can be told apart in front. */
  static final int IN_FRONT = 3;

  /** The look of the run at an index, where the first may lie behind the others. */
  static Appearance of(int index, boolean firstIsBehind) {
    return values()[firstIsBehind ? index : index + 1];
  }

  Stroke stroke(Colour colour, boolean dense) {
    double width = dense ? 1.3 : 2;
    return switch (this) {
      case BEHIND -> new Stroke(colour, dense ? 4.5 : 7, 0.45);
      case SOLID -> Stroke.solid(colour, width);
      case DASHED -> new Stroke(colour, width, 1, 7, 4);
      case DOTTED -> new Stroke(colour, width, 1, 1, 4);
      case FAINT -> new Stroke(colour, 1.2, 0.4);
    };
  }
}
