package microlearning.figures;

import microlearning.figures.Canvas.Anchor;
import microlearning.figures.Canvas.Stroke;
import microlearning.network.Rule;

/**
 * The network, and below it what a rule sends to the synapses so that they can learn.
 *
 * @param rule whose colour marks what it adds; null for the network alone
 */
record FlowPanel(Rule rule) implements Panel {
  private static final double INPUT = 64;
  private static final double HIDDEN = 190;
  private static final double OUTPUT = 316;
  private static final double[] FOUR = {38, 64, 90, 116};
  private static final double[] THREE = {51, 77, 103};
  private static final double[] ONE = {144};
  private static final double[] FOUR_BELOW = {196, 220, 244, 268};
  private static final double[] THREE_BELOW = {208, 232, 256};

  /** Between two columns. */
  private static final double LOWER = (INPUT + HIDDEN) / 2;

  private static final double UPPER = (HIDDEN + OUTPUT) / 2;

  @Override
  public int height() {
    if (rule == null) {
      return 200;
    }
    return perturbs() ? 236 : 312;
  }

  private boolean perturbs() {
    return rule != null && rule.drawsNoise();
  }

  @Override
  public void paint(Canvas canvas, double top) {
    Sketch sketch = new Sketch(canvas, top);
    forward(sketch);
    if (rule == null) {
      biases(sketch);
    } else if (perturbs()) {
      broadcast(sketch);
    } else {
      wayBack(sketch);
    }
  }

  /** From the pixels to the outputs. */
  private void forward(Sketch sketch) {
    Colour added = rule == null ? Colour.MUTED : Colour.of(rule);
    boolean weights = rule == Rule.WEIGHT_PERTURBATION;
    boolean nodes = rule == Rule.NODE_PERTURBATION;
    Stroke stroke = weights ? new Stroke(added, 1.3, 0.9, 5, 3) : new Stroke(Colour.MUTED, 1, 0.6);
    sketch.connections(INPUT, FOUR, HIDDEN, FOUR, stroke);
    sketch.connections(HIDDEN, FOUR, OUTPUT, THREE, stroke);
    sketch.units(INPUT, FOUR, Colour.INK, false);
    sketch.units(HIDDEN, FOUR, nodes ? added : Colour.INK, nodes);
    sketch.units(OUTPUT, THREE, nodes ? added : Colour.INK, nodes);
    sketch.label("pixels x", INPUT, 20, Anchor.MIDDLE);
    sketch.label(nodes ? "hidden h + ξ" : "hidden h", HIDDEN, 20, Anchor.MIDDLE);
    sketch.label(nodes ? "outputs y + ξ" : "outputs y", OUTPUT, 20, Anchor.MIDDLE);
    double below = rule == null ? 170 : 142;
    sketch.label(weights ? "Wh + Ψ" : "Wh", LOWER, below, Anchor.MIDDLE);
    sketch.label(weights ? "Wy + Ψ" : "Wy", UPPER, below, Anchor.MIDDLE);
  }

  /** The units that are always 1, the sizes of the weights, and the loss. */
  private static void biases(Sketch sketch) {
    Stroke stroke = new Stroke(Colour.MUTED, 1, 0.6);
    sketch.connections(INPUT, ONE, HIDDEN, FOUR, stroke);
    sketch.connections(HIDDEN, ONE, OUTPUT, THREE, stroke);
    sketch.units(HIDDEN, FOUR, Colour.INK, false);
    sketch.units(OUTPUT, THREE, Colour.INK, false);
    sketch.box("1", INPUT, ONE[0], 18, 18);
    sketch.box("1", HIDDEN, ONE[0], 18, 18);
    sketch.quiet("500 × 785", LOWER, 188, Anchor.MIDDLE);
    sketch.quiet("10 × 501", UPPER, 188, Anchor.MIDDLE);
    loss(sketch);
    sketch.label("target t", 406, 142, Anchor.END);
    sketch.arrow(Colour.MUTED, 390, 126, 390, 94);
  }

  private static void loss(Sketch sketch) {
    sketch.arrow(Colour.MUTED, OUTPUT + 14, 77, 366, 77);
    sketch.box("loss", 390, 77, 44, 30);
  }

  /** One number, to all synapses alike. */
  private void broadcast(Sketch sketch) {
    Colour colour = Colour.of(rule);
    loss(sketch);
    sketch.arrow(colour, 390, 92, 390, 184, UPPER, 184, UPPER, 152);
    sketch.arrow(colour, UPPER, 184, LOWER, 184, LOWER, 152);
    boolean weights = rule == Rule.WEIGHT_PERTURBATION;
    sketch.label(
        weights ? "one number for all synapses:" : "one number for all synapses, for each image:",
        Figure.MARGIN,
        206,
        Anchor.START);
    sketch.label("loss with noise − loss without", Figure.MARGIN, 224, Anchor.START);
  }

  /** A number for each hidden unit, by feedback weights. */
  private void wayBack(Sketch sketch) {
    Colour colour = Colour.of(rule);
    boolean copies = rule == Rule.BACKPROPAGATION;
    Stroke stroke =
        rule == Rule.FEEDBACK_ALIGNMENT
            ? new Stroke(colour, 1.6, 0.9)
            : new Stroke(colour, 1.6, 0.9, 5, 3);
    sketch.connections(OUTPUT, THREE_BELOW, HIDDEN, FOUR_BELOW, stroke);
    sketch.units(OUTPUT, THREE_BELOW, colour, true);
    sketch.units(HIDDEN, FOUR_BELOW, colour, false);
    sketch.arrow(colour, OUTPUT, 118, OUTPUT, 194);
    sketch.label("error", OUTPUT + 10, 150, Anchor.START);
    sketch.label("e = t − y", OUTPUT + 10, 168, Anchor.START);
    sketch.arrow(colour, HIDDEN, 182, HIDDEN, 132);
    sketch.label("a number for", HIDDEN - 12, 168, Anchor.END);
    sketch.label("each hidden unit", HIDDEN - 12, 186, Anchor.END);
    if (copies) {
      sketch.arrow(Colour.MUTED, UPPER, 150, UPPER, 196);
      sketch.quiet("copied", UPPER + 8, 178, Anchor.START);
    } else if (rule == Rule.KOLEN_POLLACK) {
      sketch.arrow(Colour.MUTED, UPPER, 172, UPPER, 150);
      sketch.arrow(Colour.MUTED, UPPER, 172, UPPER, 196);
      sketch.quiet("change", UPPER + 8, 168, Anchor.START);
      sketch.quiet("alike", UPPER + 8, 184, Anchor.START);
    }
    sketch.label(feedback(), UPPER, 296, Anchor.MIDDLE);
  }

  private String feedback() {
    return switch (rule) {
      case FEEDBACK_ALIGNMENT -> "B: random, and fixed";
      case KOLEN_POLLACK -> "B: learns";
      default -> "the strengths of Wy";
    };
  }
}
