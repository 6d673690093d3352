package microlearning.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import microlearning.data.DataSet;
import microlearning.data.LabelledImages;
import microlearning.data.Mnist;
import microlearning.network.Rule;
import microlearning.reference.Quantity;

/** The figures of the tutorial, and those of one exercise. */
public final class Figures {
  /**
   * So many runs can be drawn over each other if the first is the reference; one less otherwise.
   */
  public static final int MOST_RUNS = Appearance.IN_FRONT + 1;

  private static final int DIGITS = 10;

  /** The rules whose signal-to-noise ratios the tutorial shows, too. */
  public static final List<Rule> WITH_RATIOS =
      List.of(Rule.WEIGHT_PERTURBATION, Rule.NODE_PERTURBATION, Rule.BACKPROPAGATION);

  /** The tutorial's figures of losses. */
  private static final List<Losses> LOSSES =
      List.of(
          new Losses("loss-1", "Loss of weight perturbation", List.of(Rule.WEIGHT_PERTURBATION)),
          new Losses(
              "loss-2",
              "Loss of weight and node perturbation",
              List.of(Rule.WEIGHT_PERTURBATION, Rule.NODE_PERTURBATION)),
          new Losses("loss-3", "Loss of perturbation and backpropagation", WITH_RATIOS),
          new Losses(
              "loss-4",
              "Loss with feedback alignment",
              List.of(Rule.FEEDBACK_ALIGNMENT, Rule.BACKPROPAGATION)),
          new Losses(
              "loss-5",
              "Loss with Kolen-Pollack",
              List.of(Rule.FEEDBACK_ALIGNMENT, Rule.KOLEN_POLLACK, Rule.BACKPROPAGATION)));

  private record Losses(String id, String title, List<Rule> rules) {}

  private Figures() {}

  /**
   * The ten digits of the data check: the first images that networks are trained on.
   *
   * @param trainImages images to train on, which are shuffled before the training, 1 to all
   */
  public static Figure digits(DataSet data, int trainImages) {
    int[] first = IntStream.range(0, Math.min(DIGITS, trainImages)).toArray();
    LabelledImages images = data.withTraining(trainImages).training().select(first);
    List<String> header = List.of("Image", "Label", "Mean grey, 0 to 255");
    List<List<String>> rows = new ArrayList<>();
    for (int i : first) {
      rows.add(
          List.of("Image " + (i + 1), "" + images.label(i), Decimal.of(meanGrey(images, i), 3)));
    }
    String labels =
        IntStream.of(first).mapToObj(i -> "" + images.label(i)).collect(Collectors.joining(", "));
    return new Figure(
        "digits",
        "The first training images of " + title(data.name()),
        "Grey images of 28 × 28 pixels, in the order of training.",
        "The labels are " + labels + ".",
        new Legend(),
        List.of(new DigitPanel(images)),
        new Table(header, rows));
  }

  /** The name of a data set in text. */
  public static String title(String dataSet) {
    return dataSet.equals(Mnist.NAME) ? "MNIST" : dataSet;
  }

  private static double meanGrey(LabelledImages images, int image) {
    return IntStream.range(0, LabelledImages.PIXELS)
        .map(position -> images.pixel(image, position))
        .average()
        .orElseThrow();
  }

  /**
   * The figures of the tutorial for which the runs have the rules, and one more if the loss of a
   * rule is in none of these.
   *
   * @param runs drawn over each other
   */
  public static List<Figure> tutorial(List<Run> runs) {
    List<Figure> figures = new ArrayList<>();
    Set<Rule> shown = EnumSet.noneOf(Rule.class);
    for (Losses losses : LOSSES) {
      if (runs.stream().anyMatch(run -> run.curves().keySet().containsAll(losses.rules()))) {
        figures.add(
            new CurveFigure(runs, losses.rules())
                .loss(losses.id(), losses.title(), losses.rules().equals(WITH_RATIOS)));
        shown.addAll(losses.rules());
      }
    }
    if (!shown.containsAll(Run.rules(runs))) {
      figures.add(0, loss(runs));
    }
    CurveFigure all = new CurveFigure(runs, Run.rules(runs));
    figures.add(
        all.perEpoch(
            "cosine-similarity",
            "Cosine similarity to backpropagation",
            Quantity.COSINE_SIMILARITY));
    figures.add(all.perEpoch("accuracy", "Accuracy on test images", Quantity.ACCURACY));
    return figures;
  }

  /** Losses and signal-to-noise ratios of all rules that the runs have. */
  public static Figure loss(List<Run> runs) {
    return new CurveFigure(runs, Run.rules(runs)).loss("loss", "Training loss", true);
  }

  /** The figures of all rules that the runs have: the same as of one rule. */
  public static List<Figure> comparison(String prefix, List<Run> runs) {
    return figures(prefix, new CurveFigure(runs, Run.rules(runs)));
  }

  /**
   * The figures of one rule: loss, with the signal-to-noise ratio, cosine similarity and accuracy.
   *
   * @param prefix of the figures' names
   * @param runs drawn over each other
   */
  public static List<Figure> ofRule(String prefix, Rule rule, List<Run> runs) {
    return figures(prefix, new CurveFigure(runs, List.of(rule)));
  }

  private static List<Figure> figures(String prefix, CurveFigure figure) {
    return List.of(
        figure.loss(prefix + "-loss", "Training loss", true),
        figure.perEpoch(
            prefix + "-cosine-similarity",
            "Cosine similarity to backpropagation",
            Quantity.COSINE_SIMILARITY),
        figure.perEpoch(prefix + "-accuracy", "Accuracy on test images", Quantity.ACCURACY));
  }
}
