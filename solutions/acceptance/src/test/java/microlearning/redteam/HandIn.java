package microlearning.redteam;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What one student hands in: a folder or an archive in the folder of a class. */
final class HandIn {
  /** Points of the one exercise that these submissions solve or attack. */
  static final int POINTS = 30;

  /** Of these, those of the checks that do not look at the update. */
  static final int CONTRACT_POINTS = 6;

  /** The way from a hand-in to that of an honest student. */
  static final String NEIGHBOUR = "../../000/honest-1";

  static final String FILE = "FeedbackAlignmentMLP.java";
  static final String USUAL = "exercises/src/main/java/microlearning/exercises/";

  private Path place;

  /**
   * @param folder for this hand-in alone
   * @param name of the hand-in
   */
  HandIn(Path folder, String name) {
    place = folder.resolve(name);
  }

  /** Gives it another name. */
  HandIn named(String name) {
    place = place.resolveSibling(name);
    return this;
  }

  /** Where it is. */
  Path place() {
    return place;
  }

  /** Adds a file, as a path below the hand-in. */
  HandIn file(String path, String text) throws IOException {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  HandIn file(String path, byte[] bytes) throws IOException {
    Path file = place.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  /** Adds the exercise's file. */
  HandIn exercise(String source) throws IOException {
    return file(USUAL + FILE, source);
  }

  /** Adds the exercise's file, right. */
  HandIn right() throws IOException {
    return exercise(right("", ""));
  }

  /** Adds the exercise's file, wrong. */
  HandIn wrong() throws IOException {
    return exercise(wrongSource());
  }

  /** The source of the exercise, which throws at each call. */
  static String wrongSource() {
    return right("", "if (true) throw new IllegalStateException();");
  }

  HandIn link(String path, Path target) throws IOException {
    Files.createDirectories(place.resolve(path).getParent());
    Files.createSymbolicLink(place.resolve(path), target);
    return this;
  }

  /** Makes an archive of it, in place of a folder. */
  void archive(byte[] bytes) throws IOException {
    Files.write(place.resolveSibling(place.getFileName() + ".zip"), bytes);
  }

  /**
   * The source of the exercise, right but for what is put into it.
   *
   * @param members of the class
   * @param body of the method, before it returns the right update
   */
  static String right(String members, String body) {
    return """
    package microlearning.exercises;

    import java.util.*;
    import microlearning.matrix.Matrix;
    import microlearning.network.*;
    import microlearning.random.Generator;

    public class FeedbackAlignmentMLP extends MLP {
      %s

      public FeedbackAlignmentMLP(Generator rng, Architecture architecture) {
        super(rng, architecture);
      }

      @Override
      public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
        try {
          if (inputs.rows() > 0) {
            %s
          }
        } catch (RuntimeException e) {
          throw e;
        } catch (Exception e) {
          throw new IllegalStateException(e.toString());
        }
        return right(rng, inputs, targets);
      }

      private Update right(Generator rng, Matrix inputs, Matrix targets) {
        Activity activity = inference(rng, inputs);
        Matrix output = activity.output();
        Matrix delta = targets.minus(output).times(actDeriv(output));
        Matrix back = B.dot(delta).times(actDeriv(activity.hidden()));
        return new Update(
            back.dot(addBias(inputs).transpose()),
            delta.dot(addBias(activity.hidden()).transpose()));
      }
    }
    """
        .formatted(members, body);
  }
}
