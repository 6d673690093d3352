package microlearning.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.misconceptions.Template;
import microlearning.random.Generator;
import microlearning.submission.Exercise;

/**
 * Right programs: a method has many places, each can be written in several ways, and each program
 * takes one way at every place. The ways are in {@link WaysToPerturb}, {@link WaysOfErrors} and
 * {@link WaysToDecay}.
 */
final class RightPrograms {
  /** What a place, or some that belong together, can hold. */
  record Ways(String name, List<Map<String, String>> texts) {
    /** One place. */
    static Ways of(String place, String... texts) {
      return new Ways(place, List.of(texts).stream().map(text -> Map.of(place, text)).toList());
    }
  }

  /** Methods that the ways use. */
  private static final String HELPERS =
      """
        private static Matrix draw(Generator rng, double sd, Matrix like) {
          Matrix drawn = new Matrix(like.rows(), like.columns());
          for (int i = 0; i < like.rows(); i++) {
            for (int j = 0; j < like.columns(); j++) {
              drawn.set(i, j, rng.normal(sd));
            }
          }
          return drawn;
        }

        private static Matrix scaled(Matrix matrix, double factor) {
          Matrix scaled = matrix.copy();
          for (int i = 0; i < scaled.values().length; i++) {
            scaled.values()[i] *= factor;
          }
          return scaled;
        }

        private static Matrix product(Matrix a, Matrix b) {
          Matrix product = new Matrix(a.rows(), b.columns());
          for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < b.columns(); j++) {
              double sum = 0;
              for (int k = a.columns() - 1; k >= 0; k--) {
                sum += a.get(i, k) * b.get(k, j);
              }
              product.set(i, j, sum);
            }
          }
          return product;
        }

        private static Matrix outer(Matrix errors, Matrix below) {
          Matrix sum = new Matrix(errors.rows(), below.rows());
          for (int image = 0; image < errors.columns(); image++) {
            sum.plusEquals(errors.columns(image).dot(below.columns(image).transpose()));
          }
          return sum;
        }

        private double loss(Matrix x, Matrix t, Matrix hiddenWeights, Matrix outputWeights) {
          Matrix output = activate(outputWeights.dot(addBias(activate(hiddenWeights.dot(addBias(x))))));
          double sum = 0;
          for (int i = 0; i < t.rows(); i++) {
            for (int image = 0; image < t.columns(); image++) {
              sum += (t.get(i, image) - output.get(i, image)) * (t.get(i, image) - output.get(i, image));
            }
          }
          return sum / t.columns();
        }

        private record Layer(Matrix errors, Matrix below) {
          Matrix update() {
            return errors.dot(below.appendRow(1).transpose());
          }
        }
      """;

  private RightPrograms() {}

  /** So many different programs of an exercise, in which all ways occur. */
  static List<GeneratedProgram> some(Exercise exercise, int count) {
    List<Ways> places = ways(exercise);
    Generator rng = Generator.defaultRng(20231);
    Map<String, GeneratedProgram> programs = new LinkedHashMap<>();
    for (int n = 0; programs.size() < count; n++) {
      Map<String, String> changes = new LinkedHashMap<>();
      StringBuilder name = new StringBuilder("right");
      for (Ways place : places) {
        // Each way once, then by chance.
        int ways = place.texts().size();
        int way = n < ways ? n : (int) rng.integers(0, ways);
        changes.putAll(place.texts().get(way));
        name.append('.').append(way);
      }
      String statements = Template.of(exercise).statements(changes);
      programs.putIfAbsent(
          statements, new GeneratedProgram(exercise, name.toString(), HELPERS, statements));
    }
    return List.copyOf(programs.values());
  }

  private static List<Ways> ways(Exercise exercise) {
    List<Ways> ways = new ArrayList<>();
    switch (exercise) {
      case PERTURB -> ways.addAll(WaysToPerturb.all());
      case FEEDBACK -> ways.addAll(WaysOfErrors.all());
      case KOLEPOLL -> {
        ways.addAll(WaysOfErrors.all());
        ways.addAll(WaysToDecay.all());
      }
    }
    return ways;
  }
}
