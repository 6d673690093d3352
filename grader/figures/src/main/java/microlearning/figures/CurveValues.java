package microlearning.figures;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of a figure's first panel in numbers: where they lie in it, and what they say. */
final class CurveValues {
  private static final int DIGITS = 4;

  private CurveValues() {}

  static String json(Figure figure) {
    return figure.panels().stream()
        .limit(1)
        .filter(LinePanel.class::isInstance)
        .map(LinePanel.class::cast)
        .filter(panel -> panel.lines().stream().anyMatch(line -> !line.name().isEmpty()))
        .map(panel -> json(panel, figure.panelsTop()))
        .collect(Collectors.joining());
  }

  private static String json(LinePanel panel, double top) {
    Frame frame = new Frame(top, panel.xs(), panel.ys());
    JsonObject json = new JsonObject();
    json.addProperty("title", panel.xTitle().replaceAll(",.*", ""));
    json.add("x", axis(panel.xs(), frame.x()));
    json.add("y", axis(panel.ys(), frame.y()));
    JsonArray lines = new JsonArray();
    List<LinePanel.Line> named =
        panel.lines().stream().filter(line -> !line.name().isEmpty()).toList();
    // The run that others are compared with lies behind them, and is told after them.
    named.stream().filter(line -> line.look() != Appearance.BEHIND).forEach(l -> add(lines, l));
    named.stream().filter(line -> line.look() == Appearance.BEHIND).forEach(l -> add(lines, l));
    json.add("lines", lines);
    return json.toString();
  }

  /** Two values of an axis, and their pixels. */
  private static JsonObject axis(Range range, Axis axis) {
    JsonObject json = new JsonObject();
    json.addProperty("log", range.isLogarithmic());
    json.addProperty("from", range.least());
    json.addProperty("to", range.most());
    json.addProperty("start", Svg.number(axis.pixel(range.least())));
    json.addProperty("end", Svg.number(axis.pixel(range.most())));
    return json;
  }

  private static void add(JsonArray lines, LinePanel.Line line) {
    JsonObject json = new JsonObject();
    json.addProperty("name", line.name());
    json.addProperty("colour", Colour.of(line.rule()).id());
    JsonArray at = new JsonArray();
    JsonArray values = new JsonArray();
    for (int i = 0; i < line.x().length; i++) {
      at.add(line.x()[i]);
      values.add(Decimal.of(line.y()[i], DIGITS));
    }
    json.add("at", at);
    json.add("values", values);
    lines.add(json);
  }
}
