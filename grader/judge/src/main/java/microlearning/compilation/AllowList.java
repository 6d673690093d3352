package microlearning.compilation;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the classes of a submission may use: all that calculates, collects, counts and prints;
 * nothing that reaches files, the network, processes, the JVM itself, or other classes by name.
 * Names are those of class files, such as {@code java/util/List}.
 */
final class AllowList {
  private static final Set<String> PACKAGES =
      Set.of(
          "java/lang/annotation",
          "java/math",
          "java/nio",
          "java/nio/charset",
          "java/text",
          "java/time",
          "java/time/chrono",
          "java/time/format",
          "java/time/temporal",
          "java/util",
          "java/util/concurrent",
          "java/util/concurrent/atomic",
          "java/util/concurrent/locks",
          "java/util/function",
          "java/util/random",
          "java/util/regex",
          "java/util/stream",
          "microlearning/blank",
          "microlearning/matrix",
          "microlearning/network",
          "microlearning/random");

  /** In these packages, but they find other classes by name. */
  private static final Pattern EXCEPT =
      Pattern.compile(
          "java/util/(ServiceLoader|.*ResourceBundle)|microlearning/matrix/VectorClass");

  private static final Pattern LANG =
      Pattern.compile(
          "java/lang/(\\w*Exception|\\w*Error|Appendable|AutoCloseable|Boolean|Byte|Char\\w+|Class"
              + "|Cloneable|Comparable|Deprecated|Double|Enum|Float|FunctionalInterface|Integer"
              + "|Iterable|Long|Math|Number|Object|Override|Readable|Record|Runnable|Runtime"
              + "|SafeVarargs|Short|StackTraceElement|StrictMath|String\\w*|SuppressWarnings|System"
              + "|Thread|ThreadLocal|Throwable|Void)");

  private static final Pattern IO =
      Pattern.compile(
          "java/io/(\\w+Exception|BufferedReader|BufferedWriter|ByteArray\\w+|Closeable|Flushable"
              + "|InputStream|OutputStream|PrintStream|PrintWriter|Reader|Serializable|StringReader"
              + "|StringWriter|Writer)");

  /** Of these classes, only some members. */
  private static final Map<String, Pattern> MEMBERS =
      Map.of(
          "java/lang/Class",
          Pattern.compile(
              "(cast|desiredAssertionStatus|equals|getComponentType|getEnumConstants|getName"
                  + "|getPackageName|getSimpleName|getSuperclass|getTypeName|hashCode|is\\w+"
                  + "|toString)\\(.*"),
          "java/lang/Runtime",
          Pattern.compile("(availableProcessors|freeMemory|getRuntime|maxMemory|totalMemory)\\(.*"),
          "java/lang/System",
          Pattern.compile(
              "out|err|(arraycopy|currentTimeMillis|identityHashCode|lineSeparator|nanoTime)\\(.*"),
          // Others take the size of a stack.
          "java/lang/Thread",
          Pattern.compile("(?!<init>).*|<init>\\([^J]*\\)V"),
          // Others take the name of a file.
          "java/io/PrintStream",
          Pattern.compile("(?!<init>).*|<init>\\(Ljava/io/OutputStream;.*"),
          "java/io/PrintWriter",
          Pattern.compile("(?!<init>).*|<init>\\(Ljava/io/(Writer|OutputStream);.*"),
          "java/util/Formatter",
          Pattern.compile(
              "(?!<init>).*|<init>\\((Ljava/lang/Appendable;)?(Ljava/util/Locale;)?\\)V"));

  /** What the compiler itself puts in: lambdas, sums of strings, and the methods of records. */
  private static final Set<String> BOOTSTRAPS =
      Set.of(
          "java/lang/invoke/LambdaMetafactory",
          "java/lang/invoke/StringConcatFactory",
          "java/lang/runtime/ObjectMethods");

  private AllowList() {}

  /** Whether a class may be used, some of its members at least. */
  static boolean allowsClass(String name) {
    int nested = name.indexOf('$');
    String outer = nested < 0 ? name : name.substring(0, nested);
    String packageName = outer.substring(0, Math.max(0, outer.lastIndexOf('/')));
    return PACKAGES.contains(packageName) && !EXCEPT.matcher(outer).matches()
        || LANG.matcher(outer).matches()
        || IO.matcher(outer).matches();
  }

  /**
   * Whether a member of a class that is allowed may be used.
   *
   * @param descriptor of a method; empty for a field
   */
  static boolean allowsMember(String owner, String name, String descriptor) {
    int nested = owner.indexOf('$');
    if (nested >= 0 && MEMBERS.containsKey(owner.substring(0, nested))) {
      return false;
    }
    Pattern allowed = MEMBERS.get(owner);
    return allowed == null || allowed.matcher(name + descriptor).matches();
  }

  /** Whether a class may be what links a dynamic call. */
  static boolean allowsBootstrap(String owner) {
    return BOOTSTRAPS.contains(owner);
  }
}
