package microlearning.submission;

import java.io.IOException;
import java.io.InputStream;
import microlearning.calls.NetworkClass;
import microlearning.calls.SubmissionFailure;
import microlearning.training.NetworkFactory;
import org.jspecify.annotations.Nullable;

/**
 * A submission whose classes are on the class path, in a package of their own. Each call of {@link
 * #network} loads them again, with {@link Safeguards}, so that what one left in static fields does
 * not reach the next.
 */
public final class ClassPathSubmission implements Submission {
  private final String packageName;
  private final ClassLoader parent;

  /**
   * Names the classes.
   *
   * @param packageName the package of the exercises' classes and of all that belongs to them
   * @param parent finds their class files, and loads everything else
   */
  public ClassPathSubmission(String packageName, ClassLoader parent) {
    this.packageName = packageName;
    this.parent = parent;
  }

  @Override
  public NetworkFactory network(Exercise exercise) throws SubmissionFailure {
    return network(exercise, exercise.className());
  }

  /** Finds what makes networks by another class of the package than the exercise's own. */
  public NetworkFactory network(Exercise exercise, String className) throws SubmissionFailure {
    return NetworkClass.find(packageName + "." + className, loader())::create;
  }

  /** Loads a class of the package, and with it all others again. */
  Class<?> load(String className) throws ClassNotFoundException {
    return Class.forName(packageName + "." + className, false, loader());
  }

  private ClassLoader loader() {
    return new SubmissionLoader(packageName, parent, this::classFile);
  }

  private byte @Nullable [] classFile(String className) throws IOException {
    try (InputStream in = parent.getResourceAsStream(className.replace('.', '/') + ".class")) {
      return in == null ? null : in.readAllBytes();
    }
  }
}
