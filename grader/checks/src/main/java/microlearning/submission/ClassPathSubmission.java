package microlearning.submission;

import java.io.IOException;
import java.io.InputStream;
import microlearning.calls.FailureWords;
import microlearning.calls.NetworkClass;
import microlearning.calls.SubmissionFailure;
import microlearning.training.NetworkFactory;

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
    return NetworkClass.find(packageName + "." + className, new Loader())::create;
  }

  /** Loads a class of the package, and with it all others again. */
  Class<?> load(String className) throws ClassNotFoundException {
    return Class.forName(packageName + "." + className, false, new Loader());
  }

  /** Loads the package's classes itself, and leaves everything else to the parent. */
  private final class Loader extends ClassLoader {
    Loader() {
      super(FailureWords.LOADER, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        return name.startsWith(packageName + ".") ? define(name) : super.loadClass(name, resolve);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream in = parent.getResourceAsStream(file)) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] classFile = SafeguardingTransformer.transform(in.readAllBytes());
        return defineClass(name, classFile, 0, classFile.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
