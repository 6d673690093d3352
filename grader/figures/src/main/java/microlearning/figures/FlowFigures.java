package microlearning.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import microlearning.network.Rule;

/** Pictures of the network and of what each rule sends through it. */
public final class FlowFigures {
  private static final List<String> PASSES =
      List.of("pixels x", "hidden units h", "activities, by the hidden weights Wh");

  private FlowFigures() {}

  /** The network, and a picture of each rule. */
  public static List<Figure> all() {
    List<Figure> figures = new ArrayList<>(List.of(network()));
    for (Rule rule : Rule.values()) {
      figures.add(of(rule));
    }
    return figures;
  }

  private static Figure network() {
    List<List<String>> rows = new ArrayList<>(forward());
    rows.add(List.of("outputs y, target t", "loss", "squared error"));
    return figure(
        "network",
        "The network",
        "Each line is a synapse; only a few are drawn. On MNIST there are 784 pixels, 500 hidden"
            + " units and 10 outputs. The units that are always 1 make the biases.",
        null,
        rows);
  }

  private static Figure of(Rule rule) {
    List<List<String>> rows = new ArrayList<>(forward());
    rows.addAll(back(rule));
    return figure(
        "flow-" + rule.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        rule.title() + ": flow of information",
        caption(rule),
        rule,
        rows);
  }

  private static Figure figure(
      String id, String title, String caption, Rule rule, List<List<String>> rows) {
    return new Figure(
        id,
        title,
        caption,
        rows.stream()
            .map(row -> String.join(" → ", row.subList(0, 2)))
            .reduce("", FlowFigures::join),
        new Legend(),
        List.of(new FlowPanel(rule)),
        new Table(List.of("From", "To", "What"), rows));
  }

  private static String join(String before, String next) {
    return before.isEmpty() ? next + "." : before + " " + next + ".";
  }

  private static List<List<String>> forward() {
    return List.of(
        PASSES, List.of("hidden units h", "outputs y", "activities, by the output weights Wy"));
  }

  private static String caption(Rule rule) {
    return switch (rule) {
      case WEIGHT_PERTURBATION ->
          "Every synapse has noise of its own. All of them hear the same number: by how much the"
              + " noise changed the loss.";
      case NODE_PERTURBATION ->
          "Every unit has noise of its own, for each image. All synapses hear the same number: by"
              + " how much the noise changed the loss.";
      case FEEDBACK_ALIGNMENT ->
          "The errors reach the hidden units by synapses of their own. Their strengths are random"
              + " and never change.";
      case KOLEN_POLLACK ->
          "The errors reach the hidden units by synapses of their own. These change by the same"
              + " products as the output weights, and decay as they do.";
      case BACKPROPAGATION ->
          "The errors reach the hidden units by copies of the output weights. These copies must"
              + " always be up to date.";
    };
  }

  private static List<List<String>> back(Rule rule) {
    List<String> errors = List.of("outputs y", "errors e", "target t − output y");
    return switch (rule) {
      case WEIGHT_PERTURBATION, NODE_PERTURBATION ->
          List.of(List.of("loss", "all synapses", "the loss with noise − the loss without"));
      case FEEDBACK_ALIGNMENT, KOLEN_POLLACK ->
          List.of(errors, List.of("errors e", "hidden units h", "a number for each, by B"));
      case BACKPROPAGATION ->
          List.of(
              errors, List.of("errors e", "hidden units h", "a number for each, by copies of Wy"));
    };
  }
}
