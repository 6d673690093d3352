package microlearning.variance.figure;

import microlearning.network.Rule;

/**
 * How a rule is shown: in one of the colours that Okabe and Ito (2008), "Color Universal Design",
 * chose for the colour-blind, and with a sign of its own.
 */
enum RuleStyle {
  WEIGHTS(Rule.WEIGHT_PERTURBATION, 0xd55e00) {
    @Override
    double[] sign(double x, double y, double radius) {
      double[] circle = new double[2 * CORNERS];
      for (int i = 0; i < CORNERS; i++) {
        double angle = 2 * Math.PI * i / CORNERS;
        circle[2 * i] = x + radius * StrictMath.cos(angle);
        circle[2 * i + 1] = y + radius * StrictMath.sin(angle);
      }
      return circle;
    }
  },

  NODES(Rule.NODE_PERTURBATION, 0x0072b2) {
    @Override
    double[] sign(double x, double y, double radius) {
      double half = 0.85 * radius;
      return new double[] {
        x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half
      };
    }
  };

  private static final int CORNERS = 24;
  private static final double RADIUS = 4.5;

  private final Rule rule;
  private final int colour;

  RuleStyle(Rule rule, int colour) {
    this.rule = rule;
    this.colour = colour;
  }

  Rule rule() {
    return rule;
  }

  int colour() {
    return colour;
  }

  /** Draws the sign about a point, with a rim that sets it off from lines. */
  void mark(Drawing drawing, double x, double y) {
    drawing.fill(VarianceFigure.PAPER, sign(x, y, RADIUS + 1));
    drawing.fill(colour, sign(x, y, RADIUS));
  }

  /** The corners of the sign about a point. */
  abstract double[] sign(double x, double y, double radius);
}
