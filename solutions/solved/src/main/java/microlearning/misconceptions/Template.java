package microlearning.misconceptions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import microlearning.submission.Exercise;

/**
 * The method of an exercise as text with places, each of which holds what is right. A mistake, and
 * another way to be right, is another text in some of the places.
 */
public final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\|([^}]*)}");

  /** Weight perturbation. */
  private static final Template PERTURB =
      new Template(
          """
          Matrix x = {inputs|inputs};
          Matrix t = {targets|targets};
          {begin|}
          Matrix noiseWh = {drawWh|rng.normal(noise, Wh.rows(), Wh.columns())};
          Matrix noiseWy = {drawWy|rng.normal(noise, Wy.rows(), Wy.columns())};
          {drawn|}
          double lossNow = {lossNow|mseLoss(rng, x, t)};
          Matrix perturbedWh = {perturbedWh|Wh.plus(noiseWh)};
          Matrix perturbedWy = {perturbedWy|Wy.plus(noiseWy)};
          double lossPerturbed = {lossPerturbed|mseLoss(rng, x, t, perturbedWh, perturbedWy)};
          double deltaLoss = {deltaLoss|lossNow - lossPerturbed};
          {measured|}
          double factor = {factor|deltaLoss / (noise * noise)};
          Matrix usedWh = {usedWh|noiseWh};
          Matrix usedWy = {usedWy|noiseWy};
          Matrix deltaWh = {deltaWh|usedWh.times(factor)};
          Matrix deltaWy = {deltaWy|usedWy.times(factor)};
          {end|}
          return new Update({returnWh|deltaWh}, {returnWy|deltaWy});
          """);

  /** What feedback alignment and Kolen-Pollack have in common. */
  private static final String BOTH_WAYS =
      """
      Matrix x = {inputs|inputs};
      Matrix t = {targets|targets};
      {begin|}
      Matrix hidden = {hidden|inference(rng, x).hidden()};
      Matrix output = {output|inference(rng, x).output()};
      Matrix error = {error|t.minus(output)};
      Matrix slopeY = {slopeY|actDeriv(output)};
      Matrix outputError = {outputError|error.times(slopeY)};
      Matrix belowY = {belowY|addBias(hidden)};
      Matrix product = {product|outputError.dot(belowY.transpose())};
      {first|}
      Matrix sent = {sent|error.times(slopeY)};
      Matrix back = {back|B.dot(sent)};
      Matrix slopeH = {slopeH|actDeriv(hidden)};
      Matrix hiddenError = {hiddenError|back.times(slopeH)};
      Matrix belowH = {belowH|addBias(x)};
      Matrix deltaWh = {deltaWh|hiddenError.dot(belowH.transpose())};
      """;

  private static final Template FEEDBACK =
      new Template(
          BOTH_WAYS
              + """
              Matrix deltaWy = {deltaWy|product};
              {end|}
              return new Update({returnWh|deltaWh}, {returnWy|deltaWy});
              """);

  private static final Template KOLEPOLL =
      new Template(
          BOTH_WAYS
              + """
              double decayWy = {decayWy|0.1};
              double decayB = {decayB|0.1};
              Matrix deltaWy = {deltaWy|product.minus(Wy.times(decayWy))};
              Matrix forB = {forB|product.withoutLastColumn().transpose()};
              Matrix deltaB = {deltaB|forB.minus(B.times(decayB))};
              Matrix stepB = {stepB|deltaB.times(etaBack)};
              {step|B.plusEquals(stepB);}
              {end|}
              return new Update({returnWh|deltaWh}, {returnWy|deltaWy});
              """);

  private final String text;
  private final Map<String, String> right = new LinkedHashMap<>();

  private Template(String text) {
    this.text = text;
    PLACE.matcher(text).results().forEach(place -> right.put(place.group(1), place.group(2)));
  }

  /** The method of an exercise. */
  public static Template of(Exercise exercise) {
    return switch (exercise) {
      case PERTURB -> PERTURB;
      case FEEDBACK -> FEEDBACK;
      case KOLEPOLL -> KOLEPOLL;
    };
  }

  /** The places, and the right text in each. */
  public Map<String, String> places() {
    return Map.copyOf(right);
  }

  /**
   * The method's statements.
   *
   * @param changes texts by the places that do not hold the right one
   * @throws IllegalArgumentException if there is no such place
   */
  public String statements(Map<String, String> changes) {
    if (!right.keySet().containsAll(changes.keySet())) {
      throw new IllegalArgumentException("No such places: " + changes.keySet());
    }
    return PLACE
        .matcher(text)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(changes.getOrDefault(place.group(1), place.group(2))));
  }
}
