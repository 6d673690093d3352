package microlearning.misconceptions;

import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Update;

/** Calls the library's public methods by their names, as formulas do. */
final class Calls {
  private static final Map<String, Class<?>> CONSTRUCTED =
      Map.of("Matrix", Matrix.class, "Update", Update.class);

  /** By class and name: to look for methods takes longer than to call them. */
  private static final Map<List<Object>, List<Method>> METHODS = new ConcurrentHashMap<>();

  private Calls() {}

  /** Calls a method of a value, or a static one of a class. */
  static Object call(Object target, String name, Object[] arguments) {
    if (target instanceof Class<?> type) {
      return invoke(method(type, name, arguments), null, arguments);
    }
    return invoke(method(target.getClass(), name, arguments), target, arguments);
  }

  /** Calls a method of the network, or one of {@link Columns}. */
  static Object callOwn(MLP mlp, String name, Object[] arguments) {
    return methods(Columns.class, name).isEmpty()
        ? invoke(method(MLP.class, name, arguments), mlp, arguments)
        : invoke(method(Columns.class, name, arguments), null, arguments);
  }

  /** Makes an object. */
  static Object make(String type, Object[] arguments) {
    Executable constructor =
        Arrays.stream(CONSTRUCTED.get(type).getConstructors())
            .filter(candidate -> takes(candidate, arguments))
            .findFirst()
            .orElseThrow(() -> unknown("new " + type, arguments));
    return invoke(constructor, null, arguments);
  }

  private static List<Method> methods(Class<?> type, String name) {
    return METHODS.computeIfAbsent(
        List.of(type, name),
        key ->
            Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name))
                // Ints before doubles: Java, too, takes the closest.
                .sorted(Comparator.comparing(m -> Arrays.toString(m.getParameterTypes())))
                .sorted(Comparator.comparing(Calls::takesDoubles))
                .toList());
  }

  private static boolean takesDoubles(Method method) {
    return List.of(method.getParameterTypes()).contains(double.class);
  }

  private static Method method(Class<?> type, String name, Object[] arguments) {
    return methods(type, name).stream()
        .filter(method -> takes(method, arguments))
        .findFirst()
        .orElseThrow(() -> unknown(name, arguments));
  }

  private static IllegalArgumentException unknown(String name, Object[] arguments) {
    return new IllegalArgumentException("There is no " + name + Arrays.toString(arguments) + ".");
  }

  private static boolean takes(Executable method, Object[] arguments) {
    Class<?>[] types = method.getParameterTypes();
    if (method.isVarArgs()) {
      return Stream.of(arguments).allMatch(Integer.class::isInstance);
    }
    if (types.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      if (!accepts(types[i]).test(arguments[i])) {
        return false;
      }
    }
    return true;
  }

  private static Predicate<Object> accepts(Class<?> type) {
    if (type == int.class || type == long.class) {
      return Integer.class::isInstance;
    }
    return type == double.class ? Number.class::isInstance : value -> type.isInstance(value);
  }

  private static Object invoke(Executable executable, Object target, Object[] arguments) {
    Object[] given =
        executable.isVarArgs()
            ? new Object[] {Stream.of(arguments).mapToInt(i -> (Integer) i).toArray()}
            : arguments;
    try {
      return executable instanceof Method method
          ? method.invoke(target, given)
          : ((java.lang.reflect.Constructor<?>) executable).newInstance(given);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("Cannot call " + executable + ".", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot call " + executable + ".", e);
    }
  }
}
