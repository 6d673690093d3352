package microlearning.variance.figure;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import microlearning.results.ShortestDecimal;
import microlearning.variance.Observation;
import microlearning.variance.VarianceSettings;

/**
 * The figure of the variance: against M at a fixed N, and against N at a fixed M, both axes
 * logarithmic. Lines are the formulas, points what was measured, with standard errors. The
 * background is its own, so that it can be read on a dark screen, too.
 */
public final class VarianceFigure {
  static final int PAPER = 0xffffff;
  static final int INK = 0x1f2328;
  static final int FONT_SIZE = 14;

  private static final int WIDTH = 960;
  private static final int HEIGHT = 460;
  private static final int PANEL = WIDTH / 2;
  private static final double TOP = 96;
  private static final double BOTTOM = 396;

  private final VarianceSettings settings;
  private final List<Observation> observations;
  private final int fixedOutputs;
  private final int fixedInputs;

  /**
   * Prepares the figure.
   *
   * @param observations that the experiment made with these settings
   */
  public VarianceFigure(VarianceSettings settings, List<Observation> observations) {
    this.settings = settings;
    this.observations = observations;
    fixedOutputs = middle(settings.outputs());
    fixedInputs = middle(settings.inputs());
  }

  private static int middle(List<Integer> sizes) {
    return sizes.get(sizes.size() / 2);
  }

  /** The figure as SVG, the same bytes on every machine. */
  public String svg() {
    SvgDrawing drawing =
        new SvgDrawing(
            WIDTH,
            HEIGHT,
            "Variance of updates against the size of a linear network",
            "Left: against the number of outputs, variances of both rules grow in proportion to it."
                + " Right: against the number of inputs, that of weight perturbation grows in"
                + " proportion to it and that of node perturbation does not grow. So say the"
                + " formulas, drawn as lines; points were measured.");
    paint(drawing);
    return drawing.text();
  }

  /**
   * The figure as PNG, at twice its size in pixels.
   *
   * @throws IOException if the machine cannot make one
   */
  public byte[] png() throws IOException {
    PngDrawing drawing = new PngDrawing(WIDTH, HEIGHT);
    paint(drawing);
    return drawing.bytes();
  }

  private void paint(Drawing drawing) {
    drawing.fill(PAPER, 0, 0, WIDTH, 0, WIDTH, HEIGHT, 0, HEIGHT);
    legend(drawing);
    panel(
        drawing,
        0,
        "Outputs M, with N = " + fixedInputs + " inputs",
        settings.outputs(),
        o -> o.inputs() == fixedInputs,
        Observation::outputs);
    panel(
        drawing,
        PANEL,
        "Inputs N, with M = " + fixedOutputs + " outputs",
        settings.inputs(),
        o -> o.outputs() == fixedOutputs,
        Observation::inputs);
  }

  private static void legend(Drawing drawing) {
    double x = 24;
    double y = 34;
    for (RuleStyle style : RuleStyle.values()) {
      drawing.line(style.colour(), 2, x, y - 5, x + 36, y - 5);
      style.mark(drawing, x + 18, y - 5);
      drawing.text(style.rule().title(), x + 44, y, Drawing.Anchor.START);
      x += 220;
    }
    drawing.text(
        "Lines: formula. Points: measured, ± 1 standard error.", WIDTH - 24, y, Drawing.Anchor.END);
  }

  private void panel(
      Drawing drawing,
      double left,
      String xTitle,
      List<Integer> sizes,
      Predicate<Observation> shown,
      ToIntFunction<Observation> size) {
    Panel panel =
        new Panel(
            drawing,
            new LogAxis(
                sizes.get(0) / 1.3, sizes.get(sizes.size() - 1) * 1.3, left + 70, left + 450),
            heights());
    panel.frame(sizes, xTitle, yTitle());
    for (RuleStyle style : RuleStyle.values()) {
      List<Observation> row =
          observations.stream().filter(shown).filter(o -> o.rule() == style.rule()).toList();
      panel.rule(style, row.stream().mapToDouble(size::applyAsInt).toArray(), row);
    }
  }

  private String yTitle() {
    return "Variance of an update (mean over weights, η = "
        + ShortestDecimal.of(settings.learningRate())
        + ")";
  }

  /** Both panels show the same heights, whole powers of ten, so that they can be compared. */
  private LogAxis heights() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (Observation o : observations) {
      if (o.inputs() == fixedInputs || o.outputs() == fixedOutputs) {
        double error = o.measured().standardError();
        least = Math.min(least, Math.min(o.derived(), o.measured().mean() - error));
        most = Math.max(most, Math.max(o.derived(), o.measured().mean() + error));
      }
    }
    return new LogAxis(
        StrictMath.pow(10, StrictMath.floor(StrictMath.log10(least))),
        StrictMath.pow(10, StrictMath.ceil(StrictMath.log10(most))),
        BOTTOM,
        TOP);
  }
}
