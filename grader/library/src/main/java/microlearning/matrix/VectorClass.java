package microlearning.matrix;

import java.lang.reflect.Constructor;
import java.util.List;

/**
 * Classes that calculate with the incubating module {@code jdk.incubator.vector}. Each has a twin
 * in plain loops and is found by its name, as a JVM that was started without the module cannot even
 * read it. A submission can find none but its own by this, as no name is asked for.
 */
public final class VectorClass {
  /** The module's name. */
  public static final String MODULE = "jdk.incubator.vector";

  private static final String LOOPS = "Loop";

  private VectorClass() {}

  /**
   * The ways to calculate that this JVM has, the fastest last.
   *
   * @param type what both are a kind of
   * @param loops of a class named Loop…; its twin in the same package is named Vector…
   * @return the loops and, if this JVM has the module, their twin
   */
  public static <T> List<T> ways(Class<T> type, T loops) {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return List.of(loops);
    }
    Class<?> own = loops.getClass();
    String twin = own.getPackageName() + ".Vector" + own.getSimpleName().substring(LOOPS.length());
    try {
      Constructor<? extends T> constructor =
          Class.forName(twin).asSubclass(type).getDeclaredConstructor();
      constructor.setAccessible(true);
      return List.of(loops, constructor.newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(twin + " is missing: rebuild the jar.", e);
    }
  }
}
