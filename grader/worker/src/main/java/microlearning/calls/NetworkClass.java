package microlearning.calls;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.random.Generator;

/** A submitted class of networks. */
public final class NetworkClass {
  private final Constructor<? extends MLP> constructor;

  private NetworkClass(Constructor<? extends MLP> constructor) {
    this.constructor = constructor;
  }

  /**
   * Finds a class and holds it to the form that it must have. Nothing of it is run.
   *
   * @param name with its package
   * @throws SubmissionFailure if there is no such class, or it has another form
   */
  public static NetworkClass find(String name, ClassLoader loader) throws SubmissionFailure {
    try {
      Class<?> type = Class.forName(name, false, loader);
      Constructor<? extends MLP> constructor =
          type.asSubclass(MLP.class).getConstructor(Generator.class, Architecture.class);
      if (!Modifier.isPublic(type.getModifiers()) || Modifier.isAbstract(type.getModifiers())) {
        throw noClass(name + " is not public, or it is abstract.");
      }
      return new NetworkClass(constructor);
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

  private static SubmissionFailure noClass(String message) {
    return new SubmissionFailure(SubmissionFailure.Kind.NO_CLASS, message);
  }

  /** Makes a network. Whatever the constructor throws is thrown on. */
  public MLP create(Generator rng, Architecture architecture) {
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
}
