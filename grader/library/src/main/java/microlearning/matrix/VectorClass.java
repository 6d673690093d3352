package microlearning.matrix;

import java.lang.reflect.Constructor;
import java.util.Optional;

/**
 * Classes that calculate with the incubating module {@code jdk.incubator.vector}. They are found by
 * name, as a JVM that was started without it cannot even read them.
 */
public final class VectorClass {
  private static final String MODULE = "jdk.incubator.vector";

  private VectorClass() {}

  /**
   * Makes an object of such a class.
   *
   * @param name of a class that has a constructor without parameters
   * @param type what it is a kind of
   * @return nothing where this JVM does not have the module
   */
  public static <T> Optional<T> find(String name, Class<T> type) {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return Optional.empty();
    }
    try {
      Constructor<? extends T> constructor =
          Class.forName(name).asSubclass(type).getDeclaredConstructor();
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name + " is missing: rebuild the jar.", e);
    }
  }
}
