package microlearning.misconceptions;

import java.util.List;

/** Known mistakes with Exercise 2, feedback alignment: those with the error and its way back. */
final class FeedbackMistakes {
  private FeedbackMistakes() {}

  static List<Mistake> all() {
    return ErrorMistakes.all().stream()
        .map(
            mistake ->
                new Mistake(
                    mistake.id(),
                    mistake.hint(),
                    MistakenMLP.with(
                        (mlp, rng, inputs, targets, none) ->
                            mistake.update().apply(Pass.of(mlp, inputs, targets)))))
        .toList();
  }
}
