package microlearning.checks;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import microlearning.checks.LossDifference.Kind;
import microlearning.checks.PerturbedCall.Selection;
import microlearning.reference.Part;
import microlearning.results.ShortestDecimal;

/**
 * Compares updates of weight perturbation with what the rule gives for the same noise, number by
 * number, in whatever order the noise was drawn. Nothing here is left to chance: see {@link
 * NoiseFit} for the noise and {@link LossDifference} for the factor.
 */
final class PerturbationChecks {
  private static final String CHOSEN =
      "Your noise depends on the loss: from the same state of the generator, other targets gave "
          + "other noise. Draw one perturbation, and use it whatever it does to the loss.";

  private static final String LEFT_OUT =
      "You leave out some of the numbers that rng.normal gave, by their size or sign. What is left"
          + " is not normal any more: use the numbers as they come.";

  private static final String SORTED =
      "You sort the numbers that rng.normal gave, so where one stands depends on its size. Each"
          + " weight needs noise of its own: use the numbers as they come.";

  /** Hints that say what is wrong wherever it is found. */
  static final Set<String> ABOUT_DRAWS = Set.of(LEFT_OUT, SORTED);

  private final List<PerturbedCall> calls;

  PerturbationChecks(List<PerturbedCall> calls) {
    this.calls = calls;
  }

  /** Compares the updates of one layer. */
  Outcome check(Part part) {
    Set<Kind> kinds = EnumSet.allOf(Kind.class);
    for (PerturbedCall call : calls) {
      if (call.isNoise(part)) {
        // One kind must explain all calls; which one is measured only as far as is needed.
        Set<Kind> left = EnumSet.copyOf(kinds);
        left.removeIf(kind -> !call.follows(part, kind));
        kinds = left;
      }
      if (!call.isNoise(part) || kinds.isEmpty()) {
        return wrong(part, call);
      }
      if (call.isNoiseChosen(part)) {
        return Outcome.failed(
            List.of(
                new Fact("checked", "the noise of the " + part.title() + " on " + call.where()),
                new Fact(Fact.EXPECTED, "the same noise from the same state of the generator"),
                new Fact(Fact.ACTUAL, "other noise where the targets are others")),
            CHOSEN);
      }
      Selection selection = call.selection();
      if (selection != Selection.NONE) {
        return Outcome.failed(
            List.of(
                new Fact("checked", "which draws make the noise on " + call.where()),
                new Fact(Fact.EXPECTED, "those of the same places, whatever was drawn"),
                new Fact(Fact.ACTUAL, "others from another state of the generator")),
            selection == Selection.SORTED ? SORTED : LEFT_OUT);
      }
    }
    return Outcome.passed(
        new Fact(
            "compared",
            "number by number with what your own noise, drawn in another order than the "
                + "reference's, does to the loss in "
                + calls.size()
                + " calls"));
  }

  private Outcome wrong(Part part, PerturbedCall call) {
    String hint = new PerturbationHint(calls, part).text();
    if (!call.isNoise(part)) {
      return Outcome.failed(
          List.of(
              new Fact("checked", "the " + part.title() + " on " + call.where()),
              new Fact(Fact.EXPECTED, "one factor times different normals drawn from rng"),
              new Fact(
                  Fact.ACTUAL,
                  call.fit().fault() == NoiseFit.Fault.USED_TWICE
                      ? "a normal that is in two places"
                      : "numbers that are no factor times normals of rng")),
          hint);
    }
    double variance = call.call().noise() * call.call().noise();
    double expected = call.difference().of(Kind.FORWARD);
    double actual = call.actual(part);
    return Outcome.failed(
        List.of(
            new Fact(
                "checked",
                "the factor of your noise in the " + part.title() + " on " + call.where()),
            new Fact(Fact.EXPECTED, ShortestDecimal.of(expected / variance)),
            new Fact(Fact.ACTUAL, ShortestDecimal.of(actual / variance)),
            new Fact(
                "error",
                ShortestDecimal.of(Math.abs(actual - expected) / variance)
                    + "; tolerance "
                    + ShortestDecimal.of(call.difference().tolerance() / variance))),
        hint);
  }
}
