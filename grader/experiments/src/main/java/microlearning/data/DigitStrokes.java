package microlearning.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The strokes of the ten digits, each digit in several ways of writing it. */
final class DigitStrokes {
  /**
   * A path of the pen in a unit square, x to the right and y downwards.
   *
   * @param curved whether a smooth curve runs through the points, or straight lines
   * @param x the points' x, at least two
   * @param y the points' y, as many
   */
  record Stroke(boolean curved, double[] x, double[] y) {}

  // A way a line: the digit and its strokes, ~ curved or - straight, through x,y in hundredths.
  private static final String TABLE =
      """
      0 ~ 64,4 34,4 18,48 28,90 54,99 80,72 76,20 54,1 38,4
      0 ~ 70,12 42,1 17,46 32,92 60,97 82,46 66,6 44,2
      0 ~ 58,1 37,14 32,60 50,99 68,66 65,14 46,3
      1 - 50,0 50,100
      1 ~ 52,0 50,50 46,100
      1 - 32,22 54,0 52,100
      1 - 32,20 52,1 51,98 - 28,99 76,98
      2 ~ 22,24 36,4 60,2 75,20 66,48 42,77 20,97 - 20,98 82,96
      2 ~ 22,24 42,2 68,8 72,32 54,66 32,94 18,90 30,76 54,88 84,94
      2 ~ 20,16 46,2 72,14 68,44 24,96 ~ 22,97 50,92 82,98
      3 ~ 24,12 48,0 72,12 68,34 44,46 ~ 44,46 74,56 78,80 52,100 20,90
      3 - 24,3 76,2 46,40 ~ 46,40 74,52 78,80 52,100 20,90
      3 ~ 22,16 44,0 68,10 66,34 42,45 68,56 74,82 46,100 18,86
      4 - 32,2 22,56 82,52 - 68,6 64,100
      4 - 64,100 66,0 16,66 86,64
      4 ~ 28,4 22,36 36,52 72,42 ~ 76,2 70,50 66,100
      5 - 76,2 32,3 28,46 ~ 28,45 54,38 78,58 72,88 44,100 18,90
      5 ~ 34,6 28,42 58,42 76,66 60,96 20,94 - 34,5 80,2
      5 ~ 78,4 38,6 30,36 58,48 76,70 56,98 20,92
      6 ~ 66,2 38,22 22,58 30,90 54,100 76,80 64,56 40,58 26,78
      6 ~ 46,0 30,36 24,74 42,99 66,92 70,68 50,58 27,76
      6 ~ 76,8 50,4 28,34 22,72 44,100 74,86 70,58 46,54 25,70
      7 - 20,4 80,4 42,100
      7 - 20,4 80,4 44,100 - 34,52 78,48
      7 - 21,20 23,4 78,5 ~ 78,5 60,40 50,100
      7 ~ 20,8 50,6 80,3 62,44 48,100 - 40,50 76,50
      8 ~ 70,16 48,0 28,18 46,44 74,72 54,100 26,82 44,52 68,28 68,12
      8 ~ 50,1 30,10 30,34 50,46 70,34 70,10 50,1 ~ 50,46 26,60 26,88 50,100 74,88 74,60 50,46
      8 ~ 60,2 34,10 40,40 66,64 62,94 38,98 32,74 56,46 72,20 58,1
      9 ~ 72,22 50,2 26,22 38,48 64,40 72,16 - 72,16 64,100
      9 ~ 74,20 48,0 24,22 38,48 66,38 74,16 74,60 58,96 26,92
      9 ~ 70,10 40,6 26,32 46,50 68,30 72,12 66,56 46,100
      """;

  private static final List<List<List<Stroke>>> WAYS =
      IntStream.range(0, LabelledImages.LABELS).mapToObj(DigitStrokes::read).toList();

  private DigitStrokes() {}

  /** The ways to write a digit (0 to 9), each a list of strokes in the order of the pen. */
  static List<List<Stroke>> of(int digit) {
    return WAYS.get(digit);
  }

  private static List<List<Stroke>> read(int digit) {
    return TABLE
        .lines()
        .filter(way -> way.charAt(0) == '0' + digit)
        .map(DigitStrokes::way)
        .toList();
  }

  private static List<Stroke> way(String line) {
    List<Stroke> strokes = new ArrayList<>();
    for (String stroke : line.substring(2).split(" (?=[~-])")) {
      String[] points = stroke.substring(2).split(" ");
      strokes.add(
          new Stroke(stroke.charAt(0) == '~', coordinates(points, 0), coordinates(points, 1)));
    }
    return strokes;
  }

  private static double[] coordinates(String[] points, int axis) {
    return Arrays.stream(points)
        .mapToDouble(point -> Integer.parseInt(point.split(",")[axis]) / 100.0)
        .toArray();
  }
}
