package microlearning.submission;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.random.Generator;
import microlearning.training.NetworkFactory;

/**
 * A submission whose classes are on the class path, in a package of their own. Each call of {@link
 * #network} loads them anew, with {@link Safeguards}, so that what one left in static fields does
 * not reach the next.
 */
public final class ClassPathSubmission implements Submission {
  /** Name of the class loaders, by which stack traces tell a submission's classes from others. */
  static final String LOADER = "submission";

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
    String name = packageName + "." + className;
    try {
      Class<?> type = load(className);
      Constructor<? extends MLP> constructor =
          type.asSubclass(MLP.class).getConstructor(Generator.class, Architecture.class);
      if (!Modifier.isPublic(type.getModifiers()) || Modifier.isAbstract(type.getModifiers())) {
        throw noClass(name + " is not public, or it is abstract.");
      }
      return (rng, architecture) -> create(constructor, rng, architecture);
    } catch (ClassNotFoundException e) {
      throw noClass("There is no class " + name + ".");
    } catch (ClassCastException e) {
      throw noClass(name + " does not extend MLP.");
    } catch (NoSuchMethodException e) {
      throw noClass(name + " has no public constructor (Generator, Architecture).");
    } catch (LinkageError e) {
      throw noClass(name + " cannot be loaded: " + e.getMessage() + ".");
    }
  }

  /** Loads a class of the package, and with it all others anew. */
  Class<?> load(String className) throws ClassNotFoundException {
    return Class.forName(packageName + "." + className, false, new Loader());
  }

  private static SubmissionFailure noClass(String message) {
    return new SubmissionFailure(SubmissionFailure.Kind.NO_CLASS, message);
  }

  private static MLP create(
      Constructor<? extends MLP> constructor, Generator rng, Architecture architecture) {
    try {
      return constructor.newInstance(rng, architecture);
    } catch (InvocationTargetException e) {
      throw Sneaky.rethrow(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(constructor.getName() + " cannot be called: " + e, e);
    }
  }

  /** Throws on what a constructor threw, whatever it is. */
  private static final class Sneaky {
    @SuppressWarnings("unchecked")
    static <E extends Throwable> RuntimeException rethrow(Throwable thrown) throws E {
      throw (E) thrown;
    }
  }

  /** Loads the package's classes itself, and leaves everything else to the parent. */
  private final class Loader extends ClassLoader {
    Loader() {
      super(LOADER, parent);
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
